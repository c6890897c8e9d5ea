/** Injects faults, several at once as most of the time is spent listening to people, and judges what came of each. */
import { brokenBounds, type Outcome } from './fault.ts';
import type { Fault } from './lab.ts';

export interface Judged extends Outcome {
  /** Why it is not good enough. */
  readonly broken: readonly string[];
}

/** `say` is told of each fault when it is over. */
export async function inject(
  faults: readonly Fault[],
  { site, atOnce, say }: { site: string; atOnce: number; say: (judged: Judged) => void },
): Promise<Judged[]> {
  const judged: Judged[] = [];
  const waiting = [...faults.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [n, fault] = next;
      const one = await judge(fault, site, `fault-${n}`);
      judged[n] = one;
      say(one);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return judged;
}

async function judge(fault: Fault, site: string, room: string): Promise<Judged> {
  const { name, browser } = fault;
  const endings: (() => Promise<unknown>)[] = [];
  try {
    const found = await fault.run({ site, room, afterwards: (act) => void endings.unshift(act) });
    const { secondsLost, eventsDoubled, told } = found;
    return { fault: name, browser, secondsLost, eventsDoubled, told, broken: brokenBounds(found, fault) };
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { fault: name, browser, secondsLost: Number.NaN, eventsDoubled: Number.NaN, told: '', broken: [why] };
  } finally {
    for (const end of endings) await end().catch(() => undefined);
  }
}
