/** Plays the drill's meeting through one page, changed or not, its reader and the watcher. */
import type { Adapter, Reading } from '../../lib/platforms/contract.ts';
import type { Health } from '../../lib/watch/health.ts';
import { Watcher } from '../../lib/watch/watcher.ts';
import type { OnPage } from '../replay/emulations.ts';
import { sensesOf } from '../replay/stage.ts';
import type { Mutation } from './mutations.ts';
import { openPage } from './page.ts';
import type { Scenario } from './scenario.ts';

/** What Hearth made of the page at one moment. */
export interface Sample {
  readonly at: number;
  /** `null`: the reader failed. The same object as before while the page stood still. */
  readonly reading: Reading | null;
  readonly health: Health;
}

export type Reader = Pick<Adapter, 'open' | 'indicators' | 'marksSelf'>;

export interface RunOptions {
  /** `null`: the page is as its reader knows it. */
  readonly mutation: Mutation | null;
  readonly reader: Reader;
}

/** Samples of the whole meeting. A reader has no clock, so a page that stood still is not read again. */
export function run(shown: OnPage, { cast, moments }: Scenario, { mutation, reader }: RunOptions): Sample[] {
  const page = openPage(shown, cast);
  const senses = sensesOf(page.emulated);
  const first = moments[0]?.states ?? [];
  page.emulated.show(first);
  const change = mutation?.begin(page);
  const read = reader.open(change?.isStill ? { ...senses, isAnimating: () => false } : senses);
  const watcher = new Watcher({ indicators: reader.indicators, marksSelf: reader.marksSelf, role: 'facilitator' });
  let reading: Reading | null = null;
  return moments.map(({ at, states, isStill }) => {
    if (!isStill || change?.restless) {
      page.emulated.show(change?.tell?.(states) ?? states);
      change?.apply(at);
      reading = readOr(() => read(page.document));
    }
    // As in a tab: what is no call is not watched.
    if (reading === null || reading.phase === 'in-call') watcher.observe(reading, at);
    return { at, reading, health: watcher.health };
  });
}

/** A reader that throws is a failure to be shown, not a crash. */
function readOr(read: () => Reading): Reading | null {
  try {
    return read();
  } catch {
    return null;
  }
}
