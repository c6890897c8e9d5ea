import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** A part of the interface that is loaded when it is first wanted, so that a page opens quickly. */
export interface Part<T> {
  /** `null` until it has been loaded. */
  readonly loaded: () => T | null;
  readonly load: () => Promise<T>;
}

/** `load` is called until it has succeeded once. */
export function lazily<T>(load: () => Promise<T>): Part<T> {
  let kept: T | null = null;
  return {
    loaded: () => kept,
    load: async () => {
      kept ??= await load();
      return kept;
    },
  };
}

/** Loads a part, and draws anew when it is there, or could not be loaded. */
function useLazily<T>(part: Part<T>): {
  readonly value: T | null;
  readonly failed: boolean;
  readonly retry: () => void;
} {
  const [tries, setTries] = useState(0);
  const [failed, setFailed] = useState(false);
  const [, setArrived] = useState(part.loaded() !== null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is another load
  useEffect(() => {
    if (part.loaded() !== null) return undefined;
    const lifetime = new AbortController();
    const unlessGone = (act: () => void) => () => {
      if (!lifetime.signal.aborted) act();
    };
    part.load().then(
      unlessGone(() => setArrived(true)),
      unlessGone(() => setFailed(true)),
    );
    return () => lifetime.abort();
  }, [part, tries]);
  const retry = () => {
    setFailed(false);
    setTries(tries + 1);
  };
  return { value: part.loaded(), failed, retry };
}

interface LazilyProps<T> {
  readonly part: Part<T>;
  /** What is there until it comes; else words that say so. */
  readonly meanwhile?: ComponentChildren;
  readonly children: (loaded: T) => ComponentChildren;
}

/** Draws a part as soon as it is there, and says meanwhile that it is coming. */
export function Lazily<T>({ part, meanwhile, children }: LazilyProps<T>) {
  const { value, failed, retry } = useLazily(part);
  if (value !== null) return <>{children(value)}</>;
  if (!failed) {
    return (
      meanwhile ?? (
        <p class="soft" aria-busy="true">
          {i18n.t('part.loading')}
        </p>
      )
    );
  }
  return (
    <p class="notice" role="alert">
      {i18n.t('part.failed')}{' '}
      <button type="button" class="button small" onClick={retry}>
        {i18n.t('part.again')}
      </button>
    </p>
  );
}
