import { i18n } from '#i18n';
import type { LivePerson } from '../../lib/live/snapshot.ts';
import type { Mark } from '../../lib/meeting/events.ts';
import { camel } from '../camel.ts';
import { nameOf } from '../format.ts';
import type { PeopleProps } from './live-meeting.tsx';
import { PersonMenu } from './person-menu.tsx';
import { RoomSeats } from './room-seats.tsx';

/** Marks whose bearers are not asked, so that they have no row in the list. */
const ASIDE: readonly Mark[] = ['listening', 'away', 'not-a-person', 'dont-track', 'not-measured', 'exempt'];

/** People who are here and whose speech cannot be seen: never shown as silent, and they may have joined in another way. */
export function CantTellFold(props: PeopleProps) {
  const people = props.snapshot.people.filter((person) => person.present && person.standing.topic === 'cant-tell');
  return (
    <PeopleFold
      {...props}
      people={people.filter((person) => marksOf(person).length === 0)}
      title="cantTell.title"
      text={i18n.t('cantTell.text')}
    />
  );
}

/** People whom the user marked: every mark can be taken away again, however long ago it was set. */
export function MarkedFold(props: PeopleProps) {
  const people = props.snapshot.people.filter((person) => person.present && marksOf(person).length > 0);
  return <PeopleFold {...props} people={people} title="marked.title" />;
}

interface PeopleFoldProps extends PeopleProps {
  readonly people: readonly LivePerson[];
  readonly title: 'cantTell.title' | 'marked.title';
  readonly text?: string;
}

function PeopleFold({ snapshot, namesHidden, actions, onCorrect, people, title, text }: PeopleFoldProps) {
  if (people.length === 0 || snapshot.role !== 'facilitator') return null;
  return (
    <details class="fold">
      <summary>{i18n.t(title, [people.length])}</summary>
      {text && <p class="soft small-text">{text}</p>}
      <ul class="people">
        {people.map((person) => {
          const name = nameOf(person, namesHidden);
          return (
            <li key={person.id}>
              <bdi class="person-name" title={name}>
                {name}
              </bdi>
              <span class="soft small-text">
                {marksOf(person)
                  .map((mark) => i18n.t(`mark.${camel(mark)}`))
                  .join(' · ')}
              </span>
              {snapshot.status !== 'ended' && (
                <PersonMenu person={person} name={name} onCommand={actions.command} onCorrect={onCorrect} />
              )}
              <RoomSeats person={person} scope="topic" namesHidden={namesHidden} onCommand={actions.command} />
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function marksOf({ marks }: LivePerson): Mark[] {
  return marks.map(({ mark }) => mark).filter((mark) => ASIDE.includes(mark));
}
