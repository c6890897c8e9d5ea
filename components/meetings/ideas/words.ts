import { i18n } from '#i18n';
import type { KeyProblem } from '../../../lib/live/history/ideas-model.ts';
import { camel } from '../../camel.ts';

/** Why something with a key did not work. */
export function problemWords(problem: KeyProblem): string {
  return i18n.t(`practices.ideasPage.key.problem.${camel(problem)}`);
}
