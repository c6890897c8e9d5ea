/** Stands in for the browser's messages on a plain page; imported before anything that asks for them. */
import english from '../../lib/i18n/locales/en.json';
import { giveToPage } from './messages.ts';

giveToPage(english, 'en');
