import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PopupActions } from '../../lib/live/popup-model.ts';
import type { LivePerson, LiveSnapshot, Scope } from '../../lib/live/snapshot.ts';
import { LARGE_MEETING } from '../../lib/measures/complete.ts';
import { excludes } from '../../lib/meeting/mark-rules.ts';
import { camel } from '../camel.ts';
import { CopyButton } from '../copy-button.tsx';
import { facts } from '../format.ts';
import { Ring, type Seat } from '../ring.tsx';

interface HeadlineProps {
  readonly snapshot: LiveSnapshot;
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
  readonly actions: PopupActions;
}

/** The ring, and in words how many have not been heard from. */
export function Headline({ snapshot, scope, onScope, actions }: HeadlineProps) {
  const count = snapshot.counts[scope];
  const text = headlineOf(snapshot, scope);
  const complete = snapshot.everyoneHeard && scope === 'topic';
  const seats = seatsIn(snapshot, scope);
  const label = facts([text, i18n.t('ring.label', [count.heardFrom, count.people])]);
  return (
    <section class="headline">
      <Ring seats={seats} size={64} closed={complete} label={label} />
      <div class="headline-text">
        <h2>{text}</h2>
        {complete ? (
          <CopyButton text={() => i18n.t('thanks.words')} copy={actions.copy} label={i18n.t('thanks.copy')} />
        ) : (
          <ScopeSwitch scope={scope} onScope={onScope} />
        )}
      </div>
    </section>
  );
}

/** The seats of everybody who is asked. */
export function seatsIn(snapshot: LiveSnapshot, scope: Scope): Seat[] {
  return snapshot.people
    .filter((person) => person.present && isAsked(person.marks))
    .flatMap((person) => seatsOf(person, scope));
}

/** One seat for a person, one for each of those who share a microphone. */
function seatsOf({ id, standing, share, speaking, room }: LivePerson, scope: Scope): Seat[] {
  if (!room) return [{ id, standing: standing[scope], share, speaking }];
  return room[scope].map((seat, i, all) => ({
    id: `${id}-${i}`,
    standing: seat.standing,
    share: share === null ? null : share / all.length,
    speaking,
  }));
}

function isAsked(marks: LiveSnapshot['people'][number]['marks']): boolean {
  return !marks.some(({ mark }) => excludes(mark));
}

/** How many have not been heard from, in words. */
export function headlineOf(snapshot: LiveSnapshot, scope: Scope): string {
  const { heardFrom, notHeardFrom, cantTell, people } = snapshot.counts[scope];
  if (snapshot.everyoneHeard && scope === 'topic') return i18n.t('headline.everyone');
  if (people > LARGE_MEETING) return i18n.t('headline.voices', heardFrom);
  if (notHeardFrom === 0 && cantTell > 0) return i18n.t('headline.restCantTell', cantTell);
  if (notHeardFrom === 0) return i18n.t('headline.everyone');
  // What is over has no *yet*.
  if (snapshot.status === 'ended') return i18n.t('meetings.heardFrom', [heardFrom, people]);
  return i18n.t('headline.notHeardFrom', [notHeardFrom, people]);
}

function ScopeSwitch({ scope, onScope }: Pick<HeadlineProps, 'scope' | 'onScope'>) {
  const group = useId();
  return (
    <fieldset class="switch">
      <legend class="unseen">{i18n.t('scope.legend')}</legend>
      {(['topic', 'meeting'] as const).map((value) => (
        <label key={value}>
          <input type="radio" name={group} checked={scope === value} onChange={() => onScope(value)} />
          <span>{i18n.t(`scope.${camel(value)}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
