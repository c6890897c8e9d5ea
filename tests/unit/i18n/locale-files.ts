/** The files of messages, as they lie in the project. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../../lib/i18n/locales');

/** A file of messages, or a part of one. A message that has forms is an object with their keys. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

export const LOCALES: readonly string[] = readdirSync(folder)
  .map((file) => path.basename(file, '.json'))
  .sort();

export function readLocale(locale: string): Messages {
  return JSON.parse(readFileSync(path.join(folder, `${locale}.json`), 'utf8')) as Messages;
}

/** Whether it is one message with a form for each kind of number. */
export function hasForms(value: string | Messages): value is Readonly<Record<string, string>> {
  return typeof value === 'object' && Object.keys(value).every((key) => /^(?:\d+|n)$/.test(key));
}

/** Every message by its key: its text, or its forms. */
export function messagesIn(tree: Messages, at = ''): Map<string, string | Readonly<Record<string, string>>> {
  const found = new Map<string, string | Readonly<Record<string, string>>>();
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === 'string' || hasForms(value)) found.set(`${at}${name}`, value);
    else for (const [key, one] of messagesIn(value, `${at}${name}.`)) found.set(key, one);
  }
  return found;
}

export function keysIn(tree: Messages): ReadonlySet<string> {
  return new Set(messagesIn(tree).keys());
}
