import { useRef, useState } from 'preact/hooks';

/**
 * Something that is typed and added: what was typed stays until it is on disk; then the form is empty, and the next one can be typed
 * into its first field.
 */
export function useAdding<T extends object>(empty: T, add: (values: T) => Promise<boolean>) {
  const [values, setValues] = useState(empty);
  const first = useRef<HTMLElement | null>(null);
  return {
    values,
    set: (change: Partial<T>) => setValues((now) => ({ ...now, ...change })),
    first: (field: HTMLElement | null) => {
      first.current = field;
    },
    onSubmit: (event: Event) => {
      event.preventDefault();
      void add(values).then((isAdded) => {
        if (!isAdded) return;
        setValues(empty);
        first.current?.focus();
      });
    },
  };
}
