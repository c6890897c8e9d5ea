import { i18n } from '#i18n';

/** Holds the places of what is about to come, so that nothing jumps. */
export function SummaryLoading() {
  return (
    <article class="summary loading" aria-busy="true">
      <p class="unseen" role="status">
        {i18n.t('summary.loading')}
      </p>
      <div class="placeholder heading" />
      <div class="placeholder sentences" />
      <div class="placeholder block" />
      <div class="placeholder block" />
    </article>
  );
}
