import { i18n } from '#i18n';
import type { OverlayProps } from '../../lib/live/overlay-model.ts';
import { Ring } from '../ring.tsx';
import { IconButton } from './icons.tsx';

/** The meeting begins, and something was prepared for it. */
export function Opening({ actions }: OverlayProps) {
  return (
    <section class="panel" data-first tabIndex={-1} aria-label={i18n.t('hint.label')}>
      <div class="hint">
        <div class="hint-head" data-handle="true">
          <Ring seats={[]} size={28} closed={false} label="" />
          <p class="hint-text">{i18n.t('inCall.opening.offer')}</p>
          <IconButton name="close" label={i18n.t('inCall.opening.notToday')} onClick={actions.notOpening} />
        </div>
        <div class="row tight">
          <button type="button" class="button main small" onClick={() => actions.practices(true, 'opening')}>
            {i18n.t('inCall.opening.show')}
          </button>
          <button type="button" class="button plain small push" onClick={actions.notOpening}>
            {i18n.t('inCall.opening.notToday')}
          </button>
        </div>
      </div>
    </section>
  );
}
