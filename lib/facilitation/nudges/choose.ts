/** Which hint to show now, if any: one at a time, only in a pause, and never about somebody who is about to speak. Pure. */
import type { NudgeKind, PersonId } from '../../meeting/events.ts';
import type { NudgeFacts, NudgePerson } from './facts.ts';
import { NUDGE_RULES } from './rules.ts';
import { bounded, type NudgeSettings } from './settings.ts';

/** Somebody who opened their microphone this recently is about to speak. */
const UNMUTING_MS = 10_000;

/** An open microphone is a sign of somebody who may want to speak for so long. */
const SIGN_MS = 120_000;
/** In a meeting of many these are answered with groups, a round by group or the chat, not with names. */
const IN_GROUPS: readonly NudgeKind[] = ['not-heard-from', 'closing'];

export interface Nudge {
  readonly kind: NudgeKind;
  /** Whom it is about, the most urgent first; nobody: it is about the meeting. */
  readonly people: readonly PersonId[];
}

/** The hint that is due at this moment, `null` for none. What was shown before is in the facts. */
export function chooseNudge(facts: NudgeFacts, given: NudgeSettings): Nudge | null {
  const settings = bounded(given);
  if (isHeldBack(facts, settings)) return null;
  // Whom a rule may not speak of now is not there for it: so another person, or another rule, gets its turn.
  const people = facts.people.map((person) =>
    isLeftAlone(person, facts, settings) || lacksSign(person, facts) ? { ...person, hinted: false } : person,
  );
  for (const rule of NUDGE_RULES) {
    if (!settings.on[rule.kind]) continue;
    const about = rule.due({ ...facts, people }, settings);
    if (!about) continue;
    const named = facts.reach === 'groups' && IN_GROUPS.includes(rule.kind) ? [] : about;
    if (named.length === 0 && wasShown(rule.kind, facts, settings)) continue;
    return { kind: rule.kind, people: named };
  }
  return null;
}

function isHeldBack(
  { now, reach, begunAt, quietSince, roundOn, shown, snoozedUntil }: NudgeFacts,
  settings: NudgeSettings,
): boolean {
  const last = Math.max(Number.NEGATIVE_INFINITY, ...shown.map(({ at }) => at));
  return (
    reach === 'none' ||
    roundOn ||
    begunAt === null ||
    now < Math.max(begunAt, settings.earliestMs) ||
    now < snoozedUntil ||
    quietSince === null ||
    now - quietSince < settings.pauseMs ||
    now - last < settings.apartMs
  );
}

/** A hint about the meeting is shown again only when somebody's could be. */
function wasShown(kind: NudgeKind, { now, shown }: NudgeFacts, { personMs }: NudgeSettings): boolean {
  return shown.some((nudge) => nudge.kind === kind && nudge.people.length === 0 && now - nudge.at < personMs);
}

/** Among very many people only those are named who give a sign. */
function lacksSign({ handUpSince, unmutedAt }: NudgePerson, { now, reach }: NudgeFacts): boolean {
  const hasOpened = unmutedAt !== null && now - unmutedAt < SIGN_MS;
  return reach === 'signs' && handUpSince === null && !hasOpened;
}

function isLeftAlone(
  { id, speaking, unmutedAt, invitedAt }: NudgePerson,
  { now, shown }: NudgeFacts,
  { personMs }: NudgeSettings,
): boolean {
  const isUnmuting = unmutedAt !== null && now - unmutedAt < UNMUTING_MS;
  const wasNamed = shown.some(({ people, at }) => people.includes(id) && now - at < personMs);
  const wasInvited = invitedAt !== null && now - invitedAt < personMs;
  return speaking || isUnmuting || wasNamed || wasInvited;
}
