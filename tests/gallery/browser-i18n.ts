/** Stands in for the browser's messages on a plain page; imported before anything that asks for them. English, unless the page was given others. */
import english from '../../lib/i18n/locales/en.json' with { type: 'json' };
import { messageFrom } from '../setup/messages.ts';

const { galleryMessages = english } = globalThis as { readonly galleryMessages?: typeof english };

Object.assign(globalThis, {
  chrome: {
    runtime: { id: 'gallery' },
    i18n: { getMessage: messageFrom(galleryMessages), getUILanguage: () => galleryMessages.extension.language },
  },
});
