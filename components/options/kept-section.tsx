import { i18n } from '#i18n';

/** Where to find what is kept of meetings. */
export function KeptSection() {
  return (
    <section class="option" aria-labelledby="kept">
      <h2 id="kept" tabIndex={-1}>
        {i18n.t('data.title')}
      </h2>
      <p class="soft">{i18n.t('data.optionsText')}</p>
      <p>
        <a class="button" href="/meetings.html#data">
          {i18n.t('data.title')}
        </a>
      </p>
    </section>
  );
}
