/** Days and bytes as people say them. */
import { i18n } from '#i18n';
import { intlLocale } from '../../../lib/i18n/in-language.ts';
import { inUnit } from '../../format.ts';

/** "30 days", "1 year"; `null`: "until I delete them". */
export function daysInWords(days: number | null): string {
  if (days === null) return i18n.t('data.retention.never');
  const isYears = days > 0 && days % 365 === 0;
  return isYears ? inUnit('year', 'long', days / 365) : inUnit('day', 'long', days);
}

/** "1.2 MB". */
export function bytesInWords(bytes: number): string {
  const unit = bytes < 1e6 ? 'kilobyte' : 'megabyte';
  const value = bytes / (unit === 'kilobyte' ? 1e3 : 1e6);
  const options = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: value < 10 ? 1 : 0 } as const;
  return new Intl.NumberFormat(intlLocale(), options).format(value);
}
