import { i18n } from '#i18n';

/** What can be tried. */
export function Tasks() {
  return (
    <ul class="tasks">
      <li>{i18n.t('practice.task.invite', [i18n.t('voices.invite')])}</li>
      <li>{i18n.t('practice.task.round', [i18n.t('round.start')])}</li>
      <li>{i18n.t('practice.task.show', [i18n.t('overlay.show')])}</li>
    </ul>
  );
}
