/** Hints in words: what each says, and by which rule it came. */
import { i18n } from '#i18n';
import { PATIENCE_MS, SETTLED_MS } from '../../lib/facilitation/nudges/rules.ts';
import { type NudgeSettings, notHeardAfterMs } from '../../lib/facilitation/nudges/settings.ts';
import type { LiveNudge, LivePerson, LiveSnapshot } from '../../lib/live/snapshot.ts';
import type { NudgeKind } from '../../lib/meeting/events.ts';
import { camel } from '../camel.ts';
import { duration, list, nameOf } from '../format.ts';

/** Hints after which somebody can be invited to speak. */
const INVITES: readonly NudgeKind[] = ['closing', 'hand-up-long', 'not-heard-from', 'may-want-in'];

/** Whom a hint names, as far as they are still there. */
export function peopleIn(nudge: LiveNudge, snapshot: LiveSnapshot): LivePerson[] {
  return nudge.people.flatMap((id) => snapshot.people.find((person) => person.id === id) ?? []);
}

/** Whom a hint lets the user invite; `null`: nobody. */
export function inviteeIn(nudge: LiveNudge, snapshot: LiveSnapshot): LivePerson | null {
  return INVITES.includes(nudge.kind) ? (peopleIn(nudge, snapshot)[0] ?? null) : null;
}

/** A hint in one sentence. */
export function hintText(nudge: LiveNudge, snapshot: LiveSnapshot): string {
  const names = list(peopleIn(nudge, snapshot).map((person) => nameOf(person, false)));
  const { kind } = nudge;
  if (names === '' && kind === 'closing') return i18n.t('hint.closingMany');
  if (names === '' && kind === 'not-heard-from') return i18n.t('hint.notHeardFromMany');
  return kind === 'round-time' ? i18n.t('hint.roundTime') : i18n.t(`hint.${camel(kind)}`, [names]);
}

/** Which rule a hint came by, with its threshold. */
export function hintWhy(kind: NudgeKind, rules: NudgeSettings, people: number): string {
  switch (kind) {
    case 'closing':
      return i18n.t('hint.why.closing', [duration(rules.closingMs)]);
    case 'hand-up-long':
      return i18n.t('hint.why.handUpLong', [duration(rules.handMs)]);
    case 'not-heard-from':
      return i18n.t('hint.why.notHeardFrom', [duration(notHeardAfterMs(rules, people))]);
    case 'may-want-in':
      return i18n.t('hint.why.mayWantIn', [duration(PATIENCE_MS)]);
    case 'joined-late':
      return i18n.t('hint.why.joinedLate', [duration(SETTLED_MS)]);
    case 'one-voice':
      return i18n.t('hint.why.oneVoice', [duration(rules.longTurnMs)]);
    case 'round-time':
      return i18n.t('hint.why.roundTime');
    case 'new-member':
      return i18n.t('hint.why.newMember');
  }
}
