import { i18n } from '#i18n';
import type { LiveCommand, LivePerson, Scope } from '../../lib/live/snapshot.ts';

interface RoomSeatsProps {
  readonly person: LivePerson;
  readonly scope: Scope;
  readonly namesHidden: boolean;
  readonly onCommand: (command: LiveCommand) => void;
}

/** The people behind a shared microphone: one click says that somebody was heard from. */
export function RoomSeats({ person, scope, namesHidden, onCommand }: RoomSeatsProps) {
  if (!person.room) return null;
  return (
    <ul class="seats" aria-label={i18n.t('seat.legend')}>
      {person.room[scope].map((seat, i) => {
        const name = seat.name === '' || namesHidden ? i18n.t('seat.unnamed', [i + 1]) : seat.name;
        const heard = seat.standing === 'heard';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a seat is its place
          <li key={i}>
            <button
              type="button"
              class="button seat-chip"
              aria-pressed={heard}
              aria-label={i18n.t(heard ? 'seat.heard' : 'seat.notYet', [name])}
              onClick={() => onCommand({ type: 'seat', person: person.id, seat: i, on: !heard })}
            >
              <span class="seat-mark" aria-hidden="true" />
              <bdi class="person-name">{name}</bdi>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
