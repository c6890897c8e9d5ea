import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LivePerson, OrderEntry, Scope } from '../../lib/live/snapshot.ts';
import { LARGE_MEETING } from '../../lib/measures/standing.ts';
import type { PersonId } from '../../lib/meeting/events.ts';
import { camel } from '../camel.ts';
import { nameOf } from '../format.ts';
import { useHeldOrder } from '../held-order.ts';
import type { PeopleProps } from './live-meeting.tsx';
import { PersonMenu } from './person-menu.tsx';
import { RoomSeats } from './room-seats.tsx';

const ROWS = 5;

interface VoicesProps extends PeopleProps {
  readonly scope: Scope;
  readonly onInvite: (person: PersonId) => void;
}

/** New voices first: whom to ask next. While pointer or focus is in the list, nobody changes places. */
export function Voices({ snapshot, namesHidden, actions, scope, onInvite, onCorrect }: VoicesProps) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLElement>(null);
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  // A row that goes away takes the focus with it and says nothing.
  useEffect(() => {
    if (focused && !list.current?.contains(document.activeElement)) setFocused(false);
  });
  const byId = new Map(snapshot.people.map((person) => [person.id, person]));
  const order = useHeldOrder(snapshot.order, pointed || focused);
  const large = snapshot.counts[scope].people > LARGE_MEETING;
  const people = order.flatMap(({ person, reason }) => {
    const found = byId.get(person);
    return found && (!large || found.handUp) ? [{ person: found, reason }] : [];
  });
  const rows = all ? people : people.slice(0, ROWS);
  if (people.length === 0) return null;
  return (
    <section
      ref={list}
      class="voices"
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocusIn={() => setFocused(true)}
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setFocused(false);
      }}
    >
      <h2 class="unseen">{i18n.t('voices.title')}</h2>
      <ol aria-label={i18n.t('voices.title')}>
        {rows.map(({ person, reason }) => (
          <Voice key={person.id} {...{ person, reason, scope, namesHidden, actions, onInvite, onCorrect }} />
        ))}
      </ol>
      {people.length > ROWS && (
        <button type="button" class="button plain small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? i18n.t('voices.fewer') : i18n.t('voices.more', people.length - ROWS)}
        </button>
      )}
    </section>
  );
}

interface VoiceProps extends Pick<VoicesProps, 'scope' | 'namesHidden' | 'actions' | 'onInvite' | 'onCorrect'> {
  readonly person: LivePerson;
  readonly reason: OrderEntry['reason'];
}

function Voice({ person, reason, scope, namesHidden, actions, onInvite, onCorrect }: VoiceProps) {
  const standing = person.standing[scope];
  const name = nameOf(person, namesHidden);
  return (
    <li class={`voice ${standing}`}>
      <span class="seat-mark" aria-hidden="true" />
      <bdi class="person-name" title={name}>
        {name}
      </bdi>
      <span class="reason soft small-text">
        {person.looksLikeDevice ? (
          <button
            type="button"
            class="button plain small"
            onClick={() => actions.command({ type: 'mark', person: person.id, mark: 'not-a-person' })}
          >
            {i18n.t('voices.device')}
          </button>
        ) : (
          reason && i18n.t(`reason.${camel(reason)}`)
        )}
        <span class="unseen">{i18n.t(`standing.${camel(standing)}`)}</span>
      </span>
      {!person.self && (
        <button
          type="button"
          class="button small"
          aria-label={i18n.t('voices.inviteName', [name])}
          onClick={() => onInvite(person.id)}
        >
          {i18n.t('voices.invite')}
        </button>
      )}
      <PersonMenu person={person} name={name} onCommand={actions.command} onCorrect={onCorrect} />
      <RoomSeats person={person} scope={scope} namesHidden={namesHidden} onCommand={actions.command} />
    </li>
  );
}
