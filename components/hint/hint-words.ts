/** Hints in words: what each says, and by which rule it came. */
import { i18n } from '#i18n';
import { PATIENCE_MS, SETTLED_MS } from '../../lib/facilitation/nudges/rules.ts';
import { type NudgeSettings, notHeardAfterMs } from '../../lib/facilitation/nudges/settings.ts';
import type { PromptSituation } from '../../lib/facilitation/prompts.ts';
import type { LiveNudge, LivePerson, LiveSnapshot } from '../../lib/live/snapshot.ts';
import type { NudgeKind } from '../../lib/meeting/events.ts';
import { camel } from '../camel.ts';
import { duration, list, nameOf } from '../format.ts';

/** What there is to say when a hint comes. */
const SITUATIONS: Readonly<Record<NudgeKind, PromptSituation>> = {
  closing: 'by-name',
  'hand-up-long': 'by-name',
  'not-heard-from': 'by-name',
  'round-time': 'open',
  'may-want-in': 'bring-back',
  'joined-late': 'welcome',
  'new-member': 'welcome',
  'one-voice': 'pass-on',
};

/** What kind of words a hint calls for. */
export function situationOf(kind: NudgeKind): PromptSituation {
  return SITUATIONS[kind];
}

/** Whom a hint names, as far as they are still there. */
export function peopleIn(nudge: LiveNudge, snapshot: LiveSnapshot): LivePerson[] {
  return nudge.people.flatMap((id) => snapshot.people.find((person) => person.id === id) ?? []);
}

/** A hint in one sentence. */
export function hintText(nudge: LiveNudge, snapshot: LiveSnapshot, namesHidden: boolean): string {
  const names = list(peopleIn(nudge, snapshot).map((person) => nameOf(person, namesHidden)));
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
