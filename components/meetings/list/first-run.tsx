import { i18n } from '#i18n';
import { Gathering } from '../../gathering.tsx';

const STEPS = ['open', 'use', 'after'] as const;

/** Before the first meeting: what will be here, and how to begin. */
export function FirstRun() {
  return (
    <section class="empty first-run">
      <Gathering />
      <h2>{i18n.t('meetings.emptyTitle')}</h2>
      <p class="soft">{i18n.t('list.first.text')}</p>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>{i18n.t(`list.first.${step}`)}</li>
        ))}
      </ol>
      <p class="soft small-text">{i18n.t('list.first.stays')}</p>
    </section>
  );
}
