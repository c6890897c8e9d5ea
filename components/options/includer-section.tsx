import { i18n } from '#i18n';
import type { IncluderDesk } from '../../lib/live/includer.ts';
import { Choice } from './choice.tsx';

/** Turns the user's own list of small things on. */
export function IncluderSection({ list, failed, onTurn }: IncluderDesk) {
  const on = list.value?.on === true;
  return (
    <section class="option" aria-labelledby="includer">
      <h2 id="includer" tabIndex={-1}>
        {i18n.t('practices.includerPage.section')}
      </h2>
      {list.value === null ? (
        !failed.value && <p aria-busy="true">{i18n.t('practices.includerPage.loading')}</p>
      ) : (
        <div class="choices">
          <Choice
            label={i18n.t('practices.includerPage.switch')}
            text={i18n.t('practices.includerPage.switchText')}
            on={on}
            onChange={onTurn}
          />
          {on && <a href="/meetings.html#includer">{i18n.t('practices.includerPage.open')}</a>}
        </div>
      )}
      {failed.value && <p role="alert">{i18n.t('practices.includerPage.failed')}</p>}
    </section>
  );
}
