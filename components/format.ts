/** Numbers, times and lists in Hearth's language. */
import { i18n } from '#i18n';
import { inLanguage, intlLocale } from '../lib/i18n/in-language.ts';
import { isolated } from '../lib/i18n/isolated.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const units = inLanguage((locale) => new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }));
const times = inLanguage((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));
const lists = inLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const cache = new Map<string, Intl.NumberFormat>();

function number(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const known = cache.get(key) ?? new Intl.NumberFormat(intlLocale(), options);
  cache.set(key, known);
  return known;
}

type Unit = 'year' | 'day' | 'hour' | 'minute' | 'second';

/**
 * So many of a unit of time, two places after the point at most. As Japanese is written: no space between a figure and what it
 * counts. Intl puts one there, our own words have none.
 */
export function inUnit(unit: Unit, unitDisplay: 'short' | 'long', value: number): string {
  const figures = number(`${unitDisplay} ${unit}`, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 2 });
  return figures.format(value).replace(/(?<=\d)\s(?=\p{Script=Han})/u, '');
}

/** A share 0–1 as whole percents; what is a little is not nothing. */
export function percent(share: number): string {
  const figures = number('percent', { style: 'percent', maximumFractionDigits: 0 });
  return share > 0 && share < 0.005 ? `<${figures.format(0.01)}` : figures.format(share);
}

/** A meeting's length, ms: "24 min", "1 hr 5 min". */
export function length(ms: number): string {
  const minutes = Math.floor(ms / MINUTE);
  if (minutes < 60) return inUnit('minute', 'short', minutes);
  const hours = inUnit('hour', 'short', Math.floor(minutes / 60));
  return minutes % 60 === 0 ? hours : units().format([hours, inUnit('minute', 'short', minutes % 60)]);
}

/** A short time in words, ms: "20 seconds", "5 minutes". */
export function duration(ms: number): string {
  const unit = ms < 2 * MINUTE && ms % MINUTE !== 0 ? 'second' : 'minute';
  const value = unit === 'second' ? Math.round(ms / 1000) : Math.round(ms / MINUTE);
  return inUnit(unit, 'long', value);
}

/** A length that somebody set, in the unit that they set it in: "2.5 seconds", "1 minute". */
export function amount(value: number, unit: 'minute' | 'second'): string {
  return inUnit(unit, 'long', value);
}

/** Airtime, ms: "0:42", "12:05", "1:02:05". */
export function airtime(ms: number): string {
  const hours = Math.floor(ms / HOUR);
  const minutes = Math.floor((ms % HOUR) / MINUTE);
  const two = (value: number) => number('two', { minimumIntegerDigits: 2, useGrouping: false }).format(value);
  const one = (value: number) => number('one', { useGrouping: false }).format(value);
  const seconds = two(Math.floor((ms % MINUTE) / 1000));
  return hours > 0 ? `${one(hours)}:${two(minutes)}:${seconds}` : `${one(minutes)}:${seconds}`;
}

/** A few seconds: "7 sec". */
export function seconds(count: number): string {
  return inUnit('second', 'short', count);
}

/** A time of day. */
export function time(wall: number): string {
  return times().format(wall);
}

/** "Ana, Ben, and Cleo". */
export function list(items: readonly string[]): string {
  const direction = i18n.t('extension.direction');
  return lists().format(items.map((item) => isolated(item, direction)));
}

/** Facts beside each other: "Jitsi Meet, 24 min". */
export function facts(items: readonly string[]): string {
  return items.map((item) => isolated(item, direction())).join(i18n.t('text.comma'));
}

/** The way Hearth's language runs, for a text of ours that must not take it from the name that it begins with. */
export function direction(): 'ltr' | 'rtl' {
  return i18n.t('extension.direction') === 'rtl' ? 'rtl' : 'ltr';
}

/** Sentences one after the other; what is empty or not so is left out. */
export function sentences(all: readonly (string | false)[]): string {
  return all.filter((one) => one !== false && one !== '').join(i18n.t('text.between'));
}

/** Somebody to be named. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly namesake: number;
  readonly self?: boolean;
}

/** How a person is called on screen: by a number while names are hidden, told apart from others of the same name. */
export function nameOf(person: Named, hidden: boolean): string {
  if (hidden) return i18n.t('person.hidden', [person.id.slice(1)]);
  if (person.name === '' && person.self) return i18n.t('person.you');
  if (person.name === '') return i18n.t('person.nameless', [person.id.slice(1)]);
  return person.namesake > 0 ? i18n.t('person.namesake', [person.name, person.namesake]) : person.name;
}
