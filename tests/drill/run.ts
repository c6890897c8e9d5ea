/** Plays the drill's meeting through one page, changed or not, its reader and the watcher. */
import type { MeetingEvent } from '../../lib/meeting/events.ts';
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
  /** The page changes at this moment, meeting clock, ms; at the beginning where it is not given. */
  readonly from?: number;
  /** Is told what the watcher made of each sample. */
  readonly tell?: (events: readonly MeetingEvent[]) => void;
}

/** Samples of the whole meeting. A reader has no clock, so a page that stood still is not read again. */
export function run(shown: OnPage, { cast, moments }: Scenario, options: RunOptions): Sample[] {
  const { mutation, reader, from = 0, tell } = options;
  const page = openPage(shown, cast);
  const senses = sensesOf(page.emulated);
  page.emulated.show(moments[0]?.states ?? []);
  const change = mutation?.begin(page);
  let isChanged = from === 0;
  const read = reader.open({
    ...senses,
    isAnimating: (element) => !(isChanged && change?.isStill) && senses.isAnimating(element),
  });
  const watcher = new Watcher({ indicators: reader.indicators, marksSelf: reader.marksSelf, role: 'facilitator' });
  let reading: Reading | null = null;
  return moments.map(({ at, states, isStill }) => {
    const changesNow = !isChanged && at >= from;
    isChanged ||= changesNow;
    const now = isChanged ? change : undefined;
    if (!isStill || changesNow || now?.restless) {
      page.emulated.show(now?.tell?.(states) ?? states);
      now?.apply(at);
      reading = readOr(() => read(page.document));
    }
    // As in a tab: what is no call is not watched.
    if (reading === null || reading.phase === 'in-call') {
      const events = watcher.observe(reading, at);
      tell?.(events);
    }
    if (at === moments.at(-1)?.at) tell?.(watcher.flush(at));
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
