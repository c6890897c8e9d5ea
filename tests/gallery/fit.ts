/** What does not fit, found in the page: each function is handed to the browser as it stands, so it knows nothing outside itself. */

/** Targets smaller than 24 × 24 (WCAG 2.5.8): links within words are let off, and a field's label is part of its target. */
export function tooSmall(): string[] {
  const LEAST = 23.5;
  const roots = [
    document,
    ...[...document.querySelectorAll('[data-shot] > div')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
  ];
  const targets = roots.flatMap((root) => [
    ...root.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, textarea, summary, [role="button"], [tabindex="0"]',
    ),
  ]);
  const shotOf = (one: HTMLElement) => {
    const root = one.getRootNode();
    const within = root instanceof ShadowRoot ? root.host : one;
    return within.closest<HTMLElement>('[data-shot]')?.dataset.shot;
  };
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
    const shot = shotOf(one);
    const label = one instanceof HTMLInputElement ? one.labels?.[0] : undefined;
    const boxes = [one, label].flatMap((part) => part?.getBoundingClientRect() ?? []);
    const [width, height] = [Math.max(...boxes.map((box) => box.width)), Math.max(...boxes.map((box) => box.height))];
    if (!shot || width === 0 || height === 0 || inWords(one)) return [];
    if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('.unseen')) return [];
    if (width >= LEAST && height >= LEAST) return [];
    if (one.matches('[type="checkbox"], [type="radio"]') && width >= 18 && height >= 18 && standsAlone(one)) return [];
    const what = `${one.tagName.toLowerCase()}${one.className ? `.${one.className}` : ''} “${(one.textContent ?? '').slice(0, 24)}”`;
    return [`${shot}: ${what} ${Math.round(width)} × ${Math.round(height)}`];
  });
  return [...new Set(found)];
}

/** Words that end where nobody can follow: past the edge of what they stand in, with no dots and no way to scroll. */
export function clipped(): string[] {
  const roots = [
    document,
    ...[...document.querySelectorAll('[data-shot] > div')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
  ];
  const found = roots.flatMap((root) =>
    [...root.querySelectorAll<HTMLElement>('[data-shot], [data-shot] *, .overlay *, .teach *, .ideas *')].flatMap(
      (one) => {
        const style = getComputedStyle(one);
        const scrolls = /auto|scroll/.test(style.overflowX);
        const wide = one.scrollWidth - one.clientWidth > 1 && one.clientWidth > 1;
        const dots = style.textOverflow === 'ellipsis' || one.tagName === 'SELECT' || one.tagName === 'INPUT';
        const isCut = wide && !scrolls && !dots && /hidden|clip/.test(style.overflowX);
        const isOut = wide && one.matches('[data-shot]:not(.on-page)');
        if ((!isCut && !isOut) || one.closest('.unseen, svg') || !one.checkVisibility()) return [];
        const shot = one.closest<HTMLElement>('[data-shot]')?.dataset.shot ?? 'on a page';
        return [
          `${shot}: ${one.tagName.toLowerCase()}.${one.className} “${(one.textContent ?? '').slice(0, 24)}” ${one.scrollWidth} in ${one.clientWidth}`,
        ];
      },
    ),
  );
  return [...new Set(found)];
}
