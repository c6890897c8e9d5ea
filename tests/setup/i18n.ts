/** happy-dom has no `browser.i18n`: messages come from the English file, as the browser would give them. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '../../lib/i18n/locales/en.json' with { type: 'json' };
import { messageFrom } from './messages.ts';

fakeBrowser.i18n = { ...fakeBrowser.i18n, getMessage: messageFrom(messages), getUILanguage: () => 'en' };
