/** The extension's own worlds in a page, where its scripts live: those of an earlier version stay there as long as the page does. */
import type { Page } from '@playwright/test';
import type { Stage } from './stage.ts';

export interface Worlds {
  /** In how many of the worlds a script looks at the page, within so many ms. */
  whoLooks(ms: number): Promise<{ readonly worlds: number; readonly looking: number }>;
  /** Evaluates in each of them. */
  evaluate(expression: string): Promise<unknown[]>;
}

/** Each look at the page begins with a look at the clock. */
const COUNT_LOOKS = `(() => {
  const now = performance.now.bind(performance);
  globalThis.looks = 0;
  performance.now = () => { globalThis.looks++; return now(); };
})()`;

export async function watchWorlds(stage: Stage, page: Page): Promise<Worlds> {
  const cdp = await stage.context.newCDPSession(page);
  const worlds = new Set<number>();
  cdp.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (origin === stage.url('').replace(/\/$/, '')) worlds.add(id);
  });
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => worlds.delete(executionContextId));
  await cdp.send('Runtime.enable');
  const evaluate = (expression: string) =>
    Promise.all(
      [...worlds].map(async (contextId) => {
        const { result } = await cdp.send('Runtime.evaluate', { contextId, expression, returnByValue: true });
        return result.value as unknown;
      }),
    );
  return {
    evaluate,
    async whoLooks(ms) {
      await evaluate(COUNT_LOOKS);
      await page.waitForTimeout(ms);
      const looks = await evaluate('globalThis.looks');
      return { worlds: worlds.size, looking: looks.filter((count) => Number(count) > 0).length };
    },
  };
}
