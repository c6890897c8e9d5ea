import { i18n } from '#i18n';
import type { PracticesNotice } from '../../../lib/live/history/prepare/model.ts';

/** What was just done. */
export function saidWords({ kind, about }: PracticesNotice): string {
  switch (kind) {
    case 'failed':
      return i18n.t('list.failed');
    case 'noted':
      return i18n.t('practices.prepare.said.noted');
    case 'removed':
      return about === ''
        ? i18n.t('practices.prepare.said.removedOne')
        : i18n.t('practices.prepare.said.removed', [about]);
    case 'question-asked':
      return i18n.t('practices.prepare.said.questionAsked');
    case 'roles-kept':
      return i18n.t('practices.prepare.said.rolesKept');
    case 'welcomed':
      return i18n.t('practices.prepare.said.welcomed', [about]);
    case 'not-new':
      return i18n.t('practices.prepare.said.notNew', [about]);
    case 'welcome-taken-back':
      return i18n.t('practices.prepare.said.welcomeTakenBack', [about]);
    case 'buddy-asked':
      return i18n.t('practices.prepare.said.buddyAsked', [about]);
    case 'buddy-ended':
      return i18n.t('practices.prepare.said.buddyEnded', [about]);
    case 'follow-up-done':
      return i18n.t('practices.prepare.said.followUpDone', [about]);
    case 'follow-up-later':
      return i18n.t('practices.prepare.said.followUpLater', [about]);
    case 'follow-up-dropped':
      return i18n.t('practices.prepare.said.followUpDropped', [about]);
    case 'replied':
      return i18n.t('practices.prepare.said.replied');
    case 'told':
      return i18n.t('practices.prepare.said.told');
  }
}
