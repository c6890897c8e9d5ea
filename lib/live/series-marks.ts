/** What the series knows of people: marks whoever the user marked before, or who asks for it by their name; tells who is new. */
import { asksNotToBeTracked, isSurelyDevice } from '../meeting/devices.ts';
import type { Mark, MeetingEvent, PersonId } from '../meeting/events.ts';
import type { Ledger } from '../meeting/record.ts';
import { memoryOf } from '../meeting/series.ts';
import { NewMembers } from './new-members.ts';
import type { RoundContext } from './round-command.ts';
import type { RunOptions } from './run-options.ts';

export class SeriesMarks {
  readonly #options: Pick<RunOptions, 'series' | 'keeper' | 'meetingId'>;
  readonly #mark: (person: PersonId, mark: Mark) => void;
  readonly #done = new Set<PersonId>();
  readonly newMembers: NewMembers;

  constructor(
    options: Pick<RunOptions, 'series' | 'keeper' | 'meetingId'>,
    mark: (person: PersonId, mark: Mark) => void,
  ) {
    this.#options = options;
    this.#mark = mark;
    this.newMembers = new NewMembers(options.series.met);
  }

  /** Somebody of this name was seen. */
  meet({ person, name }: { readonly person: PersonId; readonly name: string }): void {
    const { series, keeper, meetingId } = this.#options;
    if (series.devices.includes(name) || isSurelyDevice(name)) this.#once(person, 'not-a-person');
    else if (asksNotToBeTracked(name)) this.#once(person, 'dont-track');
    else if (series.hasUntracked) {
      const asked = keeper.isUntracked({ meetingId, name });
      // Out of reach of the background they are tracked, and the user can say so again.
      void asked.catch(() => false).then((is) => is && this.#once(person, 'dont-track'));
    }
  }

  /** What a round is put in order by. */
  roundContext({ random, language }: Pick<RunOptions, 'random' | 'language'>, ledger: Ledger): RoundContext {
    return { earlier: this.#options.series.rounds, random, language, newMembers: this.newMembers.in(ledger) };
  }

  /** What of an event that was just taken into the ledger holds for the next meetings too. */
  remember(event: MeetingEvent, ledger: Ledger): void {
    const { keeper, meetingId } = this.#options;
    const memory = memoryOf(event, ledger);
    // Forgetting it costs one click next time, so a background out of reach is no reason to hold up anything.
    if (memory) keeper.remember({ meetingId, ...memory }).catch(() => undefined);
  }

  /** Once only: somebody whom the user took the mark from stays a person. */
  #once(person: PersonId, mark: Mark): void {
    if (this.#done.has(person)) return;
    this.#done.add(person);
    this.#mark(person, mark);
  }
}
