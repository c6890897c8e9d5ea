/** Figures of a trend in words. */
import { i18n } from '#i18n';
import type { TrendMeasure, TrendPoint, TrendStep, TrendValue } from '../../../lib/measures/trend.ts';
import { day, decimal, month, percent } from '../../format.ts';

/** Bands of the balance, as everywhere in Hearth. */
const EVEN = 0.2;
const FEW = 0.5;
export const BALANCE_BANDS = [
  [0, EVEN],
  [EVEN, FEW],
  [FEW, 1],
] as const;

/** A figure, written as its measure is. */
export function figure(measure: TrendMeasure, value: number): string {
  if (measure === 'voices') return decimal(value);
  if (measure === 'balance') return new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 }).format(value);
  return percent(value);
}

/** Where a balance lies, in words. */
export function bandOf(balance: number): string {
  return i18n.t(`trend.band.${balance < EVEN ? 'even' : balance <= FEW ? 'usual' : 'few'}`);
}

/** "80%", "between 60% and 80%", "held back". */
export function valueWords(measure: TrendMeasure, value: TrendValue | null): string {
  if (value === null) return i18n.t('trend.heldBack');
  if (value.middle === null) return i18n.t('trend.between', [figure(measure, value.low), figure(measure, value.high)]);
  const words = figure(measure, value.middle);
  return measure === 'balance' ? `${words} (${bandOf(value.middle)})` : words;
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
      return i18n.t('trend.quarter', [String(Math.floor(date.getMonth() / 3) + 1), String(date.getFullYear())]);
    }
    case 'year':
      return String(new Date(wall).getFullYear());
  }
}

/** A point for whoever points at it. */
export function pointWords(step: TrendStep, measure: TrendMeasure, point: TrendPoint): string {
  const parts = [whenWords(step, point.wall), valueWords(measure, point.values[measure])];
  if (point.meetings > 1) parts.push(i18n.t('list.count', point.meetings, [String(point.meetings)]));
  if (point.approximate) parts.push(i18n.t('trend.approximate'));
  return parts.join(' · ');
}
