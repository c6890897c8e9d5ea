/** What a user does with a browser outside of its pages. Each browser has its own way. */
import type { Page } from '@playwright/test';

export interface Hands {
  /** As by the key of one of the extension's commands. */
  pressShortcut(command: string): Promise<void>;
  /** What was copied last, as it would be pasted. `page`: any of the extension's. */
  copied(page: Page): Promise<string>;
  /** Evaluates an expression as by the browser's console: for pages that have broken what Playwright needs there. Gives text, numbers, yes or no. */
  inConsole(page: Page, expression: string): Promise<unknown>;
  /** In the browser's own settings of the extension. */
  readonly sites: {
    allow(pattern: string): Promise<void>;
    withdraw(pattern: string): Promise<void>;
    withdrawAll(): Promise<void>;
  };
}
