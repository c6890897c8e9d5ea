/** What the user is told, as they read it. */
import messages from '../../lib/i18n/locales/en.json' with { type: 'json' };

/** What is said of a meeting in which nothing is wrong. */
const ORDINARY: readonly string[] = [messages.popup.alone];

/**
 * Runs in the popup: hands on its notices, and the mark of a doubtful state with its reason. (No inner named functions: what runs in a page
 * has no build helpers.)
 */
export function collectWords(): void {
  new MutationObserver(() => {
    for (const place of document.querySelectorAll('p.notice, .header .chip:not([title=""]), .speaking-now + .soft')) {
      (window as unknown as { hearthTold(words: string): void }).hearthTold(place.textContent ?? '');
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

/** In one line; *nothing* where there is nothing to tell. */
export function inOneLine(told: readonly string[]): string {
  const words = told
    .map((one) => one.replaceAll(/\s+/g, ' ').trim())
    .filter((one) => one !== '' && !ORDINARY.includes(one));
  return words.length > 0 ? [...new Set(words)].join(' · ') : 'nothing';
}
