/** Joins the welcome page to the browser: the example, and whether the icon can be seen. */
import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { browserOf } from './environment.ts';
import { openExample } from './rehearsal/example.ts';
import type { BrowserKind, ShownView, WelcomeProps } from './welcome-model.ts';

/** Opens it; the example goes on until `lifetime` ends. */
export function openWelcomePage(document: Document, lifetime: AbortSignal): WelcomeProps & { readonly title: string } {
  const example = signal<ShownView | null>(null);
  const isPinned = signal<boolean | null>(null);
  const look = async (): Promise<void> => {
    // Not every browser tells.
    const settings = await browser.action.getUserSettings?.().catch(() => null);
    isPinned.value = settings?.isOnToolbar ?? null;
  };
  const again = () => void look();
  again();
  // Whoever comes back from the browser's own menu sees that it was done.
  addEventListener('focus', again, { signal: lifetime });
  document.addEventListener('mouseenter', again, { signal: lifetime });
  void openExample(document, lifetime).then((opened) => {
    example.value = opened;
  });
  return {
    browserKind: kindOf(navigator.userAgent),
    isPinned,
    example,
    // Whoever comes back from the practice meeting goes on after it.
    firstStep: document.location.hash === '#pin' ? 1 : 0,
    title: i18n.t('welcome.title'),
  };
}

function kindOf(userAgent: string): BrowserKind {
  const { browser: family } = browserOf(userAgent);
  return family === 'firefox' || family === 'edge' ? family : 'chromium';
}
