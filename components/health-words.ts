import { i18n } from '#i18n';
import type { HealthReason } from '../lib/meeting/events.ts';
import { camel } from './camel.ts';

/** What these say is true of a whole page, so they name it. */
const OF_THE_PAGE = ['no-people', 'no-indicators', 'all-on', 'page-changed', 'reader-failed'] as const;
type OfThePage = (typeof OF_THE_PAGE)[number];

const isOfThePage = (reason: HealthReason): reason is OfThePage => OF_THE_PAGE.some((one) => one === reason);

/** Why health is not good, in a sentence. `platform`: the product's name, as far as it is known. */
export function healthWhy(reason: HealthReason, platform: string | undefined): string {
  return isOfThePage(reason)
    ? i18n.t(`health.${camel(reason)}`, [platform ?? i18n.t('health.anyPage')])
    : i18n.t(`health.${camel(reason)}`);
}
