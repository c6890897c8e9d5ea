/** Messages for the gallery: a language that Hearth has, or one that is made up. */
import type { BrowserContext } from '@playwright/test';
import { type Messages, readLocale } from '../unit/i18n/locale-files.ts';
import { pseudoLocale } from './pseudo.ts';

/** Made up, written either way. */
export const PSEUDO = ['pseudo', 'pseudo-rtl'] as const;

function messagesOf(locale: string): Messages {
  if (locale === 'pseudo') return pseudoLocale(readLocale('en'), 'ltr');
  if (locale === 'pseudo-rtl') return pseudoLocale(readLocale('en'), 'rtl');
  return readLocale(locale);
}

/** Whatever pages of the gallery are opened from now on are in this language. */
export async function inLocale(context: BrowserContext, locale: string): Promise<void> {
  await context.addInitScript((messages) => {
    Object.assign(globalThis, { galleryMessages: messages });
  }, messagesOf(locale));
}
