import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** So many rows fill the list and a little more; nothing shorter leaves any out. */
const FIRST_ROWS = 28;
/** Rows that are drawn above and below what is seen, so that scrolling finds them there. */
const MARGIN = 6;

/** Which rows of a scrolling list are worth drawing: those in sight and a few around them; all of them on paper. */
export function useNearRows(scroller: RefObject<HTMLElement | null>, rowPx: number): (row: number) => boolean {
  const [first, setFirst] = useState(0);
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const element = scroller.current;
    const view = element?.ownerDocument.defaultView;
    const lifetime = new AbortController();
    const { signal } = lifetime;
    // In steps of a margin, so that not every pixel draws anew.
    const look = () => setFirst(Math.floor((element?.scrollTop ?? 0) / rowPx / MARGIN) * MARGIN);
    element?.addEventListener('scroll', look, { passive: true, signal });
    view?.addEventListener('beforeprint', () => setPrinting(true), { signal });
    view?.addEventListener('afterprint', () => setPrinting(false), { signal });
    return () => lifetime.abort();
  }, [scroller, rowPx]);
  return (row) => printing || (row >= first - MARGIN && row < first + FIRST_ROWS);
}
