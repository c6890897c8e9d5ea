/** What does not fit where it stands. It is part of every page of the gallery, for programs to ask (`fit-in.ts`). */

/** What has words of its own on it. */
const PRESSED = 'button, a[href], summary, [role="button"]';
const TARGETS = `${PRESSED}, input, select, textarea, [tabindex="0"]`;

/** Everything below an element, also in shadow roots. */
function allIn(root: Element | ShadowRoot): HTMLElement[] {
  return [...root.querySelectorAll('*')].flatMap((one) => [
    ...(one instanceof HTMLElement ? [one] : []),
    ...(one.shadowRoot ? allIn(one.shadowRoot) : []),
  ]);
}

function told(one: Element): string {
  const root = one.getRootNode();
  const shot = (root instanceof ShadowRoot ? root.host : one).closest('[data-shot]')?.getAttribute('data-shot') ?? '';
  return `${shot}: ${[one.tagName.toLowerCase(), ...one.classList].join('.')} “${(one.textContent ?? '').slice(0, 60)}”`;
}

/** Targets smaller than 24 × 24 (WCAG 2.5.8): links within words are let off, and a field's label is part of its target. */
function tooSmall(): string[] {
  const LEAST = 23.5;
  const targets = [...document.querySelectorAll('[data-shot]')].flatMap((shot) =>
    allIn(shot).filter((one) => one.matches(TARGETS)),
  );
  const inWords = (one: HTMLElement) =>
    one.tagName === 'A' &&
    getComputedStyle(one).display === 'inline' &&
    (one.parentElement?.textContent ?? '') !== one.textContent;
  /** A circle of 24 around it meets nothing else to be hit. */
  const standsAlone = (one: HTMLElement) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    return targets.every((other) => {
      const box = other.getBoundingClientRect();
      if (other === one || box.width === 0) return true;
      const [across, up] = [Math.max(box.left - x, x - box.right, 0), Math.max(box.top - y, y - box.bottom, 0)];
      return Math.hypot(across, up) >= 12;
    });
  };
  const found = targets.flatMap((one) => {
    const label = one instanceof HTMLInputElement ? one.labels?.[0] : undefined;
    const boxes = [one, label].flatMap((part) => part?.getBoundingClientRect() ?? []);
    const [width, height] = [Math.max(...boxes.map((box) => box.width)), Math.max(...boxes.map((box) => box.height))];
    if (width === 0 || height === 0 || inWords(one)) return [];
    if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('.unseen')) return [];
    if (width >= LEAST && height >= LEAST) return [];
    if (one.matches('[type="checkbox"], [type="radio"]') && width >= 18 && height >= 18 && standsAlone(one)) return [];
    return [`${told(one)} ${Math.round(width)} × ${Math.round(height)}`];
  });
  return [...new Set(found)];
}

/**
 * Words that are cut off, and what sticks out of the view that it belongs to. Names may be cut, with dots: they have a title, and are as long
 * as people make them. What is for ears only and what scrolls is no fault.
 */
function clippedIn(selector: string): string[] {
  const isName = (one: Element) => one.matches('.person-name, .person-name *, bdi, option');
  /** What is typed into scrolls. */
  const isField = (one: Element) => one.matches('input, textarea, select');
  const isForEars = (one: Element) => one.closest('.unseen, svg, [aria-hidden="true"]') !== null;
  /** Up to the view, or to what is fixed to the window and so has a place of its own. */
  const scrollsOrIsFixed = (element: Element): boolean => {
    for (let at: Element | null = element; at && !at.matches(selector); at = at.parentElement) {
      const { overflowX, position } = getComputedStyle(at);
      if (/auto|scroll|hidden|clip/.test(overflowX) || position === 'fixed') return true;
    }
    return false;
  };
  const faultsOf = (one: HTMLElement, box: DOMRect): string[] => {
    const style = getComputedStyle(one);
    if (isField(one) || isForEars(one) || !one.checkVisibility({ visibilityProperty: true }) || one.clientWidth === 0)
      return [];
    const isCutAcross = one.scrollWidth > one.clientWidth + 1;
    const isCut = /hidden|clip/.test(style.overflowX) && (isCutAcross || one.scrollHeight > one.clientHeight + 1);
    if (isName(one)) return isCut && isCutAcross && style.textOverflow !== 'ellipsis' ? ['cut off without dots'] : [];
    const { left, right, width } = one.getBoundingClientRect();
    const isOut = (left < box.left - 1 || right > box.right + 1) && width > 0;
    return [
      ...(isCut && one.querySelector('.person-name, bdi') === null ? ['cut off'] : []),
      ...(isOut && !scrollsOrIsFixed(one) ? ['sticks out'] : []),
    ];
  };
  const found = [...document.querySelectorAll(selector)].flatMap((view) => {
    // What is in a shadow root stands on a page, where there is as much room as it takes.
    const inShadows = allIn(view).filter((one) => one.parentNode instanceof ShadowRoot);
    return [view, ...inShadows].flatMap((part) => {
      const box = part.getBoundingClientRect();
      const own = [...part.querySelectorAll('*')].filter((one) => one instanceof HTMLElement);
      return own.flatMap((one) => faultsOf(one, box).map((fault) => `${fault}: ${told(one)}`));
    });
  });
  return [...new Set(found)];
}

/** What is named otherwise than it is written: whoever speaks to their computer says what they read (WCAG 2.5.3). */
function misnamed(): string[] {
  const plain = (text: string) =>
    text
      .replaceAll(/[\u2066-\u2069]/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .toLowerCase();
  const targets = [...document.querySelectorAll('[data-shot]')].flatMap((shot) =>
    allIn(shot).filter((one) => one.matches(PRESSED) && one.hasAttribute('aria-label')),
  );
  const found = targets.flatMap((one) => {
    const name = plain(one.ariaLabel ?? '');
    // biome-ignore lint/performance/useDomNodeTextContent: as it is shown
    const shown = plain(one.innerText);
    // A sign is no word.
    return !/\p{L}/u.test(shown) || name.includes(shown) ? [] : [`${told(one)} is named “${one.ariaLabel}”`];
  });
  return [...new Set(found)];
}

export const fit = { tooSmall, clippedIn, misnamed };
Object.assign(globalThis, { fit });
