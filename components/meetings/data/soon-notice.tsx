import { i18n } from '#i18n';
import type { KeptView } from '../../../lib/live/history/keeping-model.ts';

/** Says over the list that meetings are about to be deleted. Names that go are not worth the interruption. */
export function SoonNotice({ view }: { readonly view: KeptView }) {
  const soon = typeof view === 'object' ? (view?.soon.figures.length ?? 0) : 0;
  if (soon === 0) return null;
  return (
    <p class="said">
      {i18n.t('data.soon.notice', soon)} <a href="#data">{i18n.t('data.title')}</a>
    </p>
  );
}
