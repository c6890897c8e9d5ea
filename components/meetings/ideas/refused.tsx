import { i18n } from '#i18n';
import type { Refusal } from '../../../lib/ideas/open.ts';
import { camel } from '../../camel.ts';
import { direction, facts } from '../../format.ts';

/** What stays closed, one by one, and why. */
export function Refused({ refused }: { readonly refused: readonly Refusal[] }) {
  if (refused.length === 0) return null;
  return (
    <>
      <h3>{i18n.t('practices.ideasPage.refused.title', refused.length)}</h3>
      <ul class="refused-list">
        {refused.map(({ file, note, reason }) => (
          <li key={`${file} ${note} ${reason}`}>
            <span class="soft">
              <bdi dir={direction()}>{i18n.t('text.label', [whereOf(file, note)])}</bdi>
            </span>
            {i18n.t('text.between')}
            {i18n.t(`practices.ideasPage.refused.${camel(reason)}`)}
          </li>
        ))}
      </ul>
    </>
  );
}

function whereOf(file: string | null, note: number | null): string {
  const place = file ?? i18n.t('practices.ideasPage.refused.pasted');
  return note === null ? place : facts([place, i18n.t('practices.ideasPage.refused.note', [note])]);
}
