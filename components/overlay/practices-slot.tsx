import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OverlayActions } from '../../lib/live/overlay-model.ts';

/** Room for what is noted for the series, which is drawn by a script of its own. */
export function PracticesSlot({ draw }: { readonly draw: OverlayActions['drawPractices'] }) {
  const slot = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'coming' | 'here' | 'failed'>('coming');
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn once
  useEffect(() => {
    const lifetime = new AbortController();
    const unlessGone = (next: typeof state) => () => {
      if (!lifetime.signal.aborted) setState(next);
    };
    if (slot.current) draw(slot.current, lifetime.signal).then(unlessGone('here'), unlessGone('failed'));
    return () => lifetime.abort();
  }, []);
  return (
    <>
      {state === 'coming' && (
        <p class="soft" aria-busy="true">
          {i18n.t('part.loading')}
        </p>
      )}
      {state === 'failed' && (
        <p class="notice" role="alert">
          {i18n.t('inCall.failed')}
        </p>
      )}
      <div ref={slot} />
    </>
  );
}
