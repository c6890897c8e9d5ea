import type {
  GapCause,
  HealthReason,
  HealthState,
  LogEntry,
  PersonId,
  RoundKind,
  StanceCounts,
} from '../meeting/events.ts';
import { timesAt } from '../meeting/presence.ts';
import type { Ledger, PersonRecord } from '../meeting/record.ts';
import { headsOf } from '../meeting/rooms.ts';
import { type PlaceState, roundView } from '../meeting/round-view.ts';
import type { MeetingSummary } from '../meeting/summary.ts';
import type { PlatformId } from '../platforms/contract.ts';
import { type Account, accountOf } from './account.ts';
import { airtimes, type SharesState, sharesState, trackedPeople } from './airtime.ts';
import { meetingVoices } from './balance.ts';
import { type Invitations, invitationsOf } from './effect.ts';
import { namesakes } from './namesakes.ts';
import { completionOf, type Standing, standingOf } from './standing.ts';
import { summaryOf } from './summary.ts';
import {
  attempts,
  countByPerson,
  type FloorTurn,
  floorTurns,
  longTurns,
  overlapShare,
  type SpeechStretch,
} from './turns.ts';

export interface ReportPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly namesake: number;
  readonly self: boolean;
  readonly standing: Standing;
  readonly airtimeMs: number;
  /** 0–1, `null` while shares are held back. */
  readonly share: number | null;
  readonly evenSplit: number | null;
  /** Floor turns; `null` where the indicator shows one person at a time. */
  readonly turns: number | null;
  readonly longestMs: number;
  /** Meeting clock, ms; `null` for people who were not heard by voice. */
  readonly firstHeardAt: number | null;
  readonly presentMs: number;
  /** Of `presentMs`, how long their speech could be seen. */
  readonly measuredMs: number;
}

export interface ReportTopic {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly heardFrom: number;
  readonly people: number;
}

/** One round as it went. */
export interface ReportRound {
  readonly kind: RoundKind;
  readonly from: number;
  readonly to: number;
  /** Everybody who had a place in it. */
  readonly places: number;
  readonly done: number;
  readonly passed: number;
  readonly stances: StanceCounts | null;
}

/** Everything the summary of one meeting shows, folded from its log. */
export interface MeetingReport {
  readonly summary: MeetingSummary;
  /** Tracked people in order of arrival. */
  readonly people: readonly ReportPerson[];
  readonly topics: readonly ReportTopic[];
  readonly rounds: readonly ReportRound[];
  /** Why people met, in the user's words; `''`: not said. */
  readonly purpose: string;
  /** What came of inviting people; `null`: nobody was invited. */
  readonly invitations: Invitations | null;
  readonly shares: SharesState;
  /** Floor turns of more than two minutes; `null` where turns cannot be known. */
  readonly longTurns: readonly FloorTurn[] | null;
  /** Where somebody may have wanted to come in; `null` where that cannot be known. Never counted against anybody. */
  readonly attempts: readonly SpeechStretch[] | null;
  /** Share of speech time with two or more people talking; `null` where it cannot be known. */
  readonly overlap: number | null;
  /** exp(entropy): "as if 2.4 people talked"; `null` with `balance`. */
  readonly effectiveVoices: number | null;
  readonly gaps: readonly { readonly from: number; readonly to: number; readonly cause: GapCause }[];
  readonly health: readonly {
    readonly from: number;
    readonly to: number;
    readonly state: HealthState;
    readonly reason: HealthReason | null;
  }[];
}

/** What the page called the meeting, and whose page it was. */
export interface MeetingPage {
  readonly title: string;
  readonly platform: PlatformId;
}

/** Folds a meeting's log into its report. */
export function reportOf(log: readonly LogEntry[], page: MeetingPage): MeetingReport {
  return reportFrom(accountOf(log), page);
}

/** The report of a meeting whose log was folded already. */
export function reportFrom({ ledger, end: now, stretches }: Account, page: MeetingPage): MeetingReport {
  const shares = sharesState(ledger, now);
  const people = trackedPeople(ledger);
  const airtime = airtimes(ledger);
  const turns = ledger.approximate ? null : floorTurns(stretches);
  const turnCounts = turns && countByPerson(turns);
  const numbers = namesakes(people);
  return {
    summary: summaryOf(ledger, page, now),
    people: people.map((person): ReportPerson => {
      const own = airtime.get(person.id);
      const times = timesAt(ledger, person, now);
      return {
        id: person.id,
        name: person.name,
        namesake: numbers.get(person.id) ?? 0,
        self: person.self,
        standing: standingOf(ledger, person, 'meeting', now),
        airtimeMs: person.speech.airtimeMs,
        share: shares === 'shown' ? (own?.share ?? 0) : null,
        evenSplit: shares === 'shown' ? (own?.evenSplit ?? 0) : null,
        turns: turnCounts === null ? null : (turnCounts.get(person.id) ?? 0),
        longestMs: person.speech.longestMs,
        firstHeardAt: person.firstHeardAt,
        presentMs: times.measuredMs + times.unmeasuredMs + times.gapMs,
        measuredMs: times.measuredMs,
      };
    }),
    topics: topicRows(ledger, people, now),
    rounds: roundRows(ledger, now),
    purpose: ledger.purpose,
    invitations: invitationsOf(ledger, stretches),
    shares,
    longTurns: turns === null ? null : longTurns(turns),
    attempts: ledger.approximate ? null : attempts(stretches),
    overlap: ledger.approximate ? null : overlapShare(stretches),
    effectiveVoices: meetingVoices(ledger, now),
    gaps: ledger.gaps,
    health: ledger.health.map((row, i) => ({
      from: row.at,
      to: ledger.health[i + 1]?.at ?? now,
      state: row.state,
      reason: row.reason,
    })),
  };
}

function roundRows(ledger: Ledger, now: number): ReportRound[] {
  const rounds = [...ledger.rounds, ...(ledger.round ? [ledger.round] : [])];
  return rounds.map((round) => {
    const { places } = roundView(ledger, round);
    const having = (state: PlaceState) => places.filter((place) => place.state === state).length;
    const { kind, from, to, stances } = round;
    return {
      kind,
      from,
      to: to ?? now,
      places: places.length,
      done: having('done'),
      passed: having('passed'),
      stances,
    };
  });
}

/** Who was heard from in each topic, of those who took part in it. */
function topicRows(ledger: Ledger, people: readonly PersonRecord[], now: number): ReportTopic[] {
  return ledger.topics.map((topic, i) => {
    const from = topic.from ?? now;
    const to = ledger.topics[i + 1]?.from ?? Math.max(from, now);
    const there = people.filter((p) => p.spans.some((span) => span.from < to && (span.to ?? now) > from));
    const heads = there.map((person) => headsOf(ledger, person.id));
    const heard = there.map((person) => heardInTopic(ledger, person, i));
    return { label: topic.label, from, to, heardFrom: sum(heard), people: sum(heads) };
  });
}

/** How many of those behind a person's microphone were heard from in a topic. */
function heardInTopic(ledger: Ledger, person: PersonRecord, topic: number): number {
  if (headsOf(ledger, person.id) > 1) return person.seatsHeard.filter((heard) => heard.topic === topic).length;
  return completionOf(person, topic) === null ? 0 : 1;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
