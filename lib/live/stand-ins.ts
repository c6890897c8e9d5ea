import { i18n } from '#i18n';
import type { StandIns } from '../meeting/anonymise.ts';

/** What stands where names stood, in Hearth's language. */
export const STAND_INS: StandIns = {
  person: (n) => i18n.t('person.hidden', [n]),
  topic: (n) => i18n.t('topics.unnamed', [n]),
};
