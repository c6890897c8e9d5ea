import type { IndicatorMode, PlatformId } from '../platforms/contract.ts';
import type { MeetingKind, Role } from './events.ts';

/**
 * One meeting as a row of a list: small, of a constant size, without a name. Computed from the ledger at each
 * checkpoint, so lists never read events.
 */
export interface MeetingSummary {
  readonly platform: PlatformId;
  readonly title: string;
  readonly role: Role;
  readonly mode: IndicatorMode;
  /** Absent in rows from before there were kinds: a discussion. */
  readonly kind?: MeetingKind;
  /** Wall clock, ms since the epoch. */
  readonly startedWall: number;
  /** Meeting time, ms, without pauses. */
  readonly lengthMs: number;
  readonly ended: boolean;
  /** Tracked people who were in the meeting. */
  readonly people: number;
  /** Of those, heard from in the whole meeting: by voice, another way or listening. */
  readonly heardFrom: number;
  /** Of those, people whose speech could never be seen and who were not heard from otherwise. */
  readonly cantTell: number;
  readonly speechMs: number;
  /** Share of present person-time that was measured, 0–1; `null` before anybody was present. */
  readonly coverage: number | null;
  /** 0 even … 1 one voice; `null` when it would be a guess (field rules in measures/balance.ts). */
  readonly balance: number | null;
  /** exp(entropy): "as if 2.4 people talked"; `null` with `balance`, absent in rows from before it was kept. */
  readonly effectiveVoices?: number | null;
}
