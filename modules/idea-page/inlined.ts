/** The messages that the idea page needs as a file, in every language that Hearth has. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generateChromeMessages, type MessagesObject, parseMessagesObject } from '@wxt-dev/i18n/build';
import type { InlinedMessages } from '../../lib/ideas/inlined-messages.ts';

const LOCALES = 'lib/i18n/locales';
/** What the page shows. What is about saving the page as a file is shown only within the extension. */
const USED = /^(?:extension\.(?:language|direction)|copy\..*|text\.(?:between|sentence)|ideas\.(?!keep\.).*)$/;

/** By language, English first. */
export function inlinedMessages(root: string): Readonly<Record<string, InlinedMessages>> {
  const languages = readdirSync(path.join(root, LOCALES)).map((file) => path.basename(file, '.json'));
  languages.sort((one, other) => Number(other === 'en') - Number(one === 'en') || (one < other ? -1 : 1));
  return Object.fromEntries(
    languages.map((language) => {
      const tree = JSON.parse(readFileSync(path.join(root, LOCALES, `${language}.json`), 'utf8')) as MessagesObject;
      return [language, textsOf(tree)];
    }),
  );
}

/** As WXT writes them for the browser, by the keys that are asked for. */
function textsOf(tree: MessagesObject): InlinedMessages {
  return Object.fromEntries(
    parseMessagesObject(tree).flatMap((message) => {
      const key = message.key.join('.');
      const text = Object.values(generateChromeMessages([message]))[0]?.message;
      return text !== undefined && USED.test(key) ? [[key, text]] : [];
    }),
  );
}
