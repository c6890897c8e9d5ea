import { i18n } from '#i18n';
import type { OverlayProps } from '../../lib/live/overlay-model.ts';
import { Hint } from '../hint/hint.tsx';
import { Words } from './words.tsx';

/** A hint that came by itself: three lines at most, until the user asks for more. */
export function HintCard(props: OverlayProps) {
  const { view, actions } = props;
  const { nudge, inviting, snapshot, rules } = view;
  return (
    <section class="panel" data-first tabIndex={-1} aria-label={i18n.t('hint.label')}>
      {inviting !== null ? (
        <Words {...props} />
      ) : (
        nudge && <Hint {...{ nudge, snapshot, rules, actions }} namesHidden={false} withRing />
      )}
    </section>
  );
}
