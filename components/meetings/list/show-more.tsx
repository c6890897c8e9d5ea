import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

interface ShowMoreProps {
  /** How many are shown. */
  readonly shown: number;
  readonly onMore: () => void;
}

/** So far before the end of the list the next ones are read, px. */
const AHEAD = 800;

/** Reads on when the end of the list comes near, or when asked to. */
export function ShowMore({ shown, onMore }: ShowMoreProps) {
  const button = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with more rows the end may still be near, which only a new observer tells
  useEffect(() => {
    if (!button.current || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) onMore();
      },
      { rootMargin: `${AHEAD}px` },
    );
    observer.observe(button.current);
    return () => observer.disconnect();
  }, [shown]);
  return (
    <button type="button" class="button show-more" ref={button} onClick={onMore}>
      {i18n.t('list.showMore')}
    </button>
  );
}
