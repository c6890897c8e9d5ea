import { i18n } from '#i18n';
import type { NextTime } from '../lib/facilitation/next-time.ts';
import { camel } from './camel.ts';

/** One thing to try in the next meeting, as a line of its own. */
export function NextTimeWords({ next }: { readonly next: NextTime }) {
  return (
    <>
      <strong>{i18n.t('text.label', [i18n.t('summary.next.title')])}</strong> {i18n.t(`summary.next.${camel(next)}`)}
    </>
  );
}
