/** Days and figures in Hearth's language, as only pages about the past need them: the popup opens without. */
import { inLanguage } from '../lib/i18n/in-language.ts';

const dateFormat = inLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));
const dayFormat = inLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }));
const monthFormat = inLanguage((locale) => new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric' }));
const yearFormat = inLanguage((locale) => new Intl.DateTimeFormat(locale, { year: 'numeric' }));
const decimalFormat = inLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));

/** A day and time of day. */
export function date(wall: number): string {
  return dateFormat().format(wall);
}

/** A day. */
export function day(wall: number): string {
  return dayFormat().format(wall);
}

/** A month of a year. */
export function month(wall: number): string {
  return monthFormat().format(wall);
}

/** A year. */
export function year(wall: number): string {
  return yearFormat().format(wall);
}

/** With one digit after the point. */
export function decimal(value: number): string {
  return decimalFormat().format(value);
}
