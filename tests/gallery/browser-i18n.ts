/**
 * Stands in for the browser's messages on a plain page; imported before anything that asks for them. `?lang=de`: in that language; a page
 * may also be given messages of its own.
 */
import type english from '../../lib/i18n/locales/en.json';
import { giveToPage } from '../setup/messages.ts';

type Messages = typeof english;
const files = import.meta.glob<Messages>('../../lib/i18n/locales/*.json', { eager: true, import: 'default' });
const fileOf = (language: string) => files[`../../lib/i18n/locales/${language}.json`];

/** Languages there are words in. */
export const LANGUAGES = Object.keys(files).map((file) => file.replace(/^.*\/|\.json$/g, ''));

const { galleryMessages } = globalThis as { readonly galleryMessages?: Messages };
const asked = new URLSearchParams(location.search).get('lang') ?? 'en';
const messages = galleryMessages ?? fileOf(asked) ?? fileOf('en');
if (!messages) throw new Error('The gallery has no messages');

giveToPage(messages, messages.extension.language);
