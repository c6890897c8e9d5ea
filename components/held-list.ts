import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * The order in which a list is drawn: the newest, or the last one before pointer or focus came into the list, with newcomers at its
 * end. So nobody changes places under the pointer. `keyOf` must give each item a key of its own.
 */
export function useHeldList<T>(items: readonly T[], keyOf: (item: T) => string) {
  const list = useRef<HTMLElement>(null);
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  // A row that goes away takes the focus with it and says nothing.
  useEffect(() => {
    const focus = list.current?.ownerDocument.activeElement ?? null;
    if (focused && !list.current?.contains(focus)) setFocused(false);
  });
  const kept = useRef<readonly string[]>([]);
  const held = pointed || focused;
  if (!held) kept.current = items.map(keyOf);
  const now = new Map(items.map((item) => [keyOf(item), item]));
  const known = new Set(kept.current);
  const stay = kept.current.flatMap((key) => {
    const item = now.get(key);
    return item === undefined ? [] : [item];
  });
  return {
    items: [...stay, ...items.filter((item) => !known.has(keyOf(item)))] as readonly T[],
    held,
    /** The user's own order, shown at once. */
    put: (keys: readonly string[]) => {
      kept.current = keys;
    },
    /** For the element round the list. */
    holder: {
      ref: list,
      onPointerEnter: () => setPointed(true),
      onPointerLeave: () => setPointed(false),
      onFocusIn: () => setFocused(true),
      onFocusOut: (event: FocusEvent) => {
        if (!list.current?.contains(event.relatedTarget as Node | null)) setFocused(false);
      },
    },
  };
}
