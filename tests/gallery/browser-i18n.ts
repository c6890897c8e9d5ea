/** Stands in for the browser's messages on a plain page; imported before anything that asks for them. `?lang=de`: in that language. */
import { messageFrom } from '../setup/messages.ts';

type Messages = Parameters<typeof messageFrom>[0];
const files = import.meta.glob<Messages>('../../lib/i18n/locales/*.json', { eager: true, import: 'default' });
const english = files['../../lib/i18n/locales/en.json'] ?? {};

/** Languages there are words in. */
export const LANGUAGES = Object.keys(files).map((file) => file.replace(/^.*\/|\.json$/g, ''));

const lang = new URLSearchParams(location.search).get('lang') ?? 'en';
const inLanguage = messageFrom(files[`../../lib/i18n/locales/${lang}.json`] ?? english);
const inEnglish = messageFrom(english);
const getMessage: typeof inEnglish = (name, values) => inLanguage(name, values) || inEnglish(name, values);

Object.assign(globalThis, { chrome: { runtime: { id: 'gallery' }, i18n: { getMessage, getUILanguage: () => lang } } });
