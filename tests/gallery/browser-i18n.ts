/** Stands in for the browser's messages on a plain page; imported before anything that asks for them. */
import messages from '../../lib/i18n/locales/en.json' with { type: 'json' };
import { messageFrom } from '../setup/messages.ts';

Object.assign(globalThis, {
  chrome: {
    runtime: { id: 'gallery' },
    i18n: { getMessage: messageFrom(messages), getUILanguage: () => 'en' },
  },
});
