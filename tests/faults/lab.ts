/** What a fault is given, and how it is described. */
import type { BrowserName, Found, Limits } from './fault.ts';

export interface Fault extends Limits {
  readonly name: string;
  readonly browser: BrowserName;
  /** One of the few that gate a change. */
  readonly gates?: boolean;
  run(lab: Lab): Promise<Found>;
}

export interface Lab {
  /** The demo server's address. */
  readonly site: string;
  /** A room of this fault's own. */
  readonly room: string;
  /** What to do when the fault is over, whatever came of it: the newest first. */
  afterwards(act: () => Promise<unknown>): void;
}
