import { i18n } from '#i18n';

/** Tells the browser in which language, and which direction, the page's words are: those of the messages, not of the browser. */
export function setPageLanguage(document: Document): void {
  document.documentElement.lang = i18n.t('extension.language');
  document.documentElement.dir = i18n.t('extension.direction');
}
