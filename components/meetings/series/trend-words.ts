/** Figures of a trend in words. */
import { i18n } from '#i18n';
import { inLanguage } from '../../../lib/i18n/in-language.ts';
import { bandOf, EVEN_BELOW, FEW_ABOVE } from '../../../lib/measures/band.ts';
import type { TrendMeasure, TrendPoint, TrendStep, TrendValue } from '../../../lib/measures/trend.ts';
import { percent } from '../../format.ts';
import { day, decimal, month, year } from '../../past-format.ts';

const balances = inLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));

/** Bands of the balance, as everywhere in Hearth. */
export const BALANCE_BANDS = [
  [0, EVEN_BELOW],
  [EVEN_BELOW, FEW_ABOVE],
  [FEW_ABOVE, 1],
] as const;

/** A figure, written as its measure is. */
export function figure(measure: TrendMeasure, value: number): string {
  if (measure === 'voices') return decimal(value);
  if (measure === 'balance') return balances().format(value);
  return percent(value);
}

/** Where a balance lies, in words. */
function bandWords(balance: number): string {
  return i18n.t(`trend.band.${bandOf(balance)}`);
}

/** "80%", "between 60% and 80%", "held back". */
export function valueWords(measure: TrendMeasure, value: TrendValue | null): string {
  if (value === null) return i18n.t('trend.heldBack');
  if (value.middle === null) return i18n.t('trend.between', [figure(measure, value.low), figure(measure, value.high)]);
  const words = figure(measure, value.middle);
  return measure === 'balance' ? i18n.t('text.aside', [words, bandWords(value.middle)]) : words;
}

/** When a point is: a day, or the month, quarter or year of several meetings. */
export function whenWords(step: TrendStep, wall: number): string {
  switch (step) {
    case 'meeting':
      return day(wall);
    case 'month':
      return month(wall);
    case 'quarter': {
      const date = new Date(wall);
      return i18n.t('trend.quarter', [Math.floor(date.getMonth() / 3) + 1, String(date.getFullYear())]);
    }
    case 'year':
      return year(wall);
  }
}

/** A point for whoever points at it. */
export function pointWords(step: TrendStep, measure: TrendMeasure, point: TrendPoint): string {
  const parts = [whenWords(step, point.wall), valueWords(measure, point.values[measure])];
  if (point.meetings > 1) parts.push(i18n.t('list.count', point.meetings));
  if (point.approximate) parts.push(i18n.t('trend.approximate'));
  return parts.join(' · ');
}
