/** Stands in for the browser's messages on a plain page; imported before anything that asks for them. */
import english from '../../lib/i18n/locales/en.json';
import { messageFrom } from './messages.ts';

Object.assign(globalThis, {
  chrome: { runtime: { id: 'bench' }, i18n: { getMessage: messageFrom(english), getUILanguage: () => 'en' } },
});
