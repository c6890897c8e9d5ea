import { i18n } from '#i18n';
import type { Refusal } from '../../../lib/ideas/open.ts';
import { camel } from '../../camel.ts';

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
              <bdi>{file ?? i18n.t('practices.ideasPage.refused.pasted')}</bdi>
              {note !== null && `, ${i18n.t('practices.ideasPage.refused.note', [note])}`}:
            </span>{' '}
            {i18n.t(`practices.ideasPage.refused.${camel(reason)}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
