/** The pages that were taught, as platforms. A definition that has not changed stays the same platform, so that its meeting goes on. */
import { taughtPlatform } from '../platforms/index.ts';
import type { TaughtPage, TaughtPlatform } from '../platforms/taught-page.ts';

export class TaughtShelf {
  #platforms = new Map<string, TaughtPlatform>();

  get platforms(): readonly TaughtPlatform[] {
    return [...this.#platforms.values()];
  }

  /** Takes all definitions as they are now. */
  put(pages: readonly TaughtPage[]): void {
    this.#platforms = new Map(
      pages.map((page) => {
        const text = JSON.stringify(page);
        return [text, this.#platforms.get(text) ?? taughtPlatform(page)];
      }),
    );
  }
}
