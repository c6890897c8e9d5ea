/** What does not fit where it stands. On every page of the gallery as `clippedIn`, for programs to ask. */

/**
 * Words that are cut off, and what sticks out of the view that it belongs to. Names may be cut: they have a title, and are as long
 * as people make them. What is for ears only and what scrolls is no fault.
 */
function clippedIn(selector: string): string[] {
  const faults: string[] = [];
  const say = (what: string, element: Element) =>
    faults.push(
      `${what}: ${element.closest('[data-shot]')?.getAttribute('data-shot') ?? ''} ${element.tagName.toLowerCase()}.${[...element.classList].join('.')} “${(element.textContent ?? '').slice(0, 60)}”`,
    );
  const isName = (element: Element) => element.matches('.person-name, .person-name *, bdi, option');
  /** What is typed into scrolls. */
  const isField = (element: Element) => element.matches('input, textarea, select');
  const isForEars = (element: Element) => element.closest('.unseen, svg, [aria-hidden="true"]') !== null;
  const scrolls = (element: Element): boolean => {
    for (let at: Element | null = element; at && !at.matches(selector); at = at.parentElement) {
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  };
  for (const view of document.querySelectorAll(selector)) {
    const box = view.getBoundingClientRect();
    for (const element of view.querySelectorAll('*')) {
      if (!(element instanceof HTMLElement) || isName(element) || isField(element) || isForEars(element)) continue;
      const style = getComputedStyle(element);
      if (style.display === 'none' || style.visibility !== 'visible' || element.clientWidth === 0) continue;
      const cuts = style.overflowX === 'hidden' || style.overflowX === 'clip';
      const isCut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
      if (cuts && isCut && element.querySelector('.person-name, bdi') === null) say('cut off', element);
      const { left, right, width } = element.getBoundingClientRect();
      const out = left < box.left - 1 || right > box.right + 1;
      if (out && width > 0 && style.position !== 'fixed' && !scrolls(element)) say('sticks out', element);
    }
  }
  return faults;
}

Object.assign(globalThis, { clippedIn });
