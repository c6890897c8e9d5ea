/** What screen readers are told, and when: never into somebody's words, and never often. Pure; the time is passed in. */
import { NUDGE_DEFAULTS } from '../facilitation/nudges/settings.ts';
import { excludes } from '../meeting/mark-rules.ts';
import type { LivePerson, LiveSnapshot } from './snapshot.ts';

/** No two hints are read out within this time, whatever is set for hints themselves. */
export const ALOUD_APART_MS = 120_000;

/** `hint`: the one that is due. `standing`: who is not heard from and whose turn it is, as the user asked. */
export interface Aloud {
  readonly what: 'hint' | 'standing';
  /** One thing to say from the next. */
  readonly count: number;
}

export class AloudDesk {
  /** Hints are read out; what the user asks for always is. */
  isOn = false;
  /** So long nobody has been speaking when a hint is read out. */
  pauseMs = NUDGE_DEFAULTS.pauseMs;
  #aloud: Aloud | null = null;
  #quietSince: number | null = null;
  #saidAt = Number.NEGATIVE_INFINITY;
  /** When the newest hint that was read out had come, meeting clock. */
  #said: number | null = null;

  /** The newest thing to say; `null`: nothing yet. */
  get aloud(): Aloud | null {
    return this.#aloud;
  }

  /** Takes what the meeting shows now; returns whether there is something new to say. */
  see(snapshot: LiveSnapshot, now: number): boolean {
    if (!isQuiet(snapshot)) {
      this.#quietSince = null;
      return false;
    }
    this.#quietSince ??= now;
    const { nudge } = snapshot;
    if (!this.isOn || !nudge || nudge.at === this.#said) return false;
    if (now - this.#quietSince < this.pauseMs || now - this.#saidAt < ALOUD_APART_MS) return false;
    this.#said = nudge.at;
    this.#saidAt = now;
    this.#say('hint');
    return true;
  }

  /** The user asks how things stand. */
  ask(): void {
    this.#say('standing');
  }

  #say(what: Aloud['what']): void {
    this.#aloud = { what, count: (this.#aloud?.count ?? 0) + 1 };
  }
}

/** Nobody is speaking, as far as everybody else can be seen: unknown is never silence. */
function isQuiet({ status, health, people }: LiveSnapshot): boolean {
  return status === 'watching' && health.state !== 'lost' && people.every(isSilent);
}

function isSilent({ present, speaking, measured, self, marks }: LivePerson): boolean {
  if (!present) return true;
  return !speaking && (measured || self || marks.some(({ mark }) => excludes(mark)));
}
