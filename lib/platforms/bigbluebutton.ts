/**
 * BigBlueButton, on any host. Its test attributes are what the project's own tests use, so stable. Who talks is on a bar, by name
 * only; who is silent is not on it, which is believed only of a bar that was seen at work and has room for everybody who talks.
 */
import {
  camerasIn,
  entriesIn,
  type Heard,
  isPaged,
  ownState,
  type Row,
  rowsIn,
  SELECTORS,
  type Sight,
} from './bigbluebutton-page.ts';
import type { Adapter, BreakoutSign, PageReader, ParticipantReading, Reading, Seen } from './contract.ts';
import { either, emptyReading, foldName, NameKeys, PhaseMemory, withoutSuffix } from './dom.ts';
import { INDICATORS } from './indicators.ts';
import { find } from './page-documents.ts';
import { BIGBLUEBUTTON } from './platforms.ts';
import { whileShown } from './sharing.ts';
import type { Sighting } from './signals.ts';
import { type Always, AlwaysThere } from './tiles.ts';

export { SELECTORS } from './bigbluebutton-page.ts';

const ALWAYS: readonly Always[] = [
  { mark: 'leave-button', on: 'page', selector: SELECTORS.leave },
  // Empty while nobody talks, but there (read in its component).
  { mark: 'talking-bar', on: 'page', selector: SELECTORS.bar },
  { mark: 'avatar', on: 'tile', selector: SELECTORS.avatar },
];

/** The bar shows no more people than this. */
const MOST_ON_BAR = 8;
const BAR = 'talking-bar';
const CAMERA = 'talking-camera';
const UNSEEN: Sighting = { seen: 'unknown', rule: null };

/** Everybody of one name, wherever the page shows them: usually one person, in up to three places. */
interface Namesakes {
  readonly name: string;
  readonly rows: Row[];
  readonly cameras: Heard[];
  readonly entries: Heard[];
}

/** What has been seen to work, so that its not showing somebody says that they are silent. */
interface Trust {
  readonly bar: boolean;
  readonly cameras: boolean;
}

class BigBlueButtonReader {
  readonly #phases = new PhaseMemory();
  readonly #always = new AlwaysThere(ALWAYS);
  readonly #keys = new NameKeys();
  #barWorked = false;
  #camerasWorked = false;
  /** Only the open list and the own camera mark the user. */
  #ownName: string | null = null;

  read(document: Document): Reading {
    const rows = rowsIn(document);
    const entries = entriesIn(document);
    const cameras = camerasIn(document, rows, rows.find(({ own }) => own)?.name ?? this.#ownName);
    const isAnyoneShown = rows.length + entries.length + cameras.length > 0;
    const phase = this.#phases.observe(shows(document, isAnyoneShown));
    const title = foldName(find(document, SELECTORS.title)?.textContent);
    if (phase !== 'in-call') return emptyReading(phase, title);

    const trust = this.#trust(document, entries, cameras);
    const groups = groupsOf({ rows, cameras, entries });
    const ownGroup = groups.find((group) => sightsOf(group).some(({ own }) => own));
    if (ownGroup) this.#ownName = ownGroup.name;
    const people = groups.flatMap((group) => {
      const shown = placesOf(group);
      const isOwn = !ownGroup && shown.length === 1 && group.name === this.#ownName;
      const [only] = shown;
      if (only && shown.length === 1) return [{ group, element: only.element, own: group === ownGroup || isOwn }];
      return shown.map(({ element, own }) => ({ group, element, own }));
    });
    // The user first: the namesake who comes first has the plain name for a key.
    const ordered = [...people].sort((a, b) => Number(b.own) - Number(a.own));
    const keys = this.#keys.assign(ordered.map(({ group, element }) => ({ name: group.name, element })));
    const own = ownState(document);
    const participants = people.map(({ group, element, own: self }) =>
      read(group, {
        key: keys.get(element) ?? '',
        self,
        trust,
        ...(self ? own : { handUp: 'unknown', muted: 'unknown' }),
      }),
    );
    const missing = this.#always.missing(
      rows.map(({ element }) => element),
      document,
    );
    const breakout = breakoutIn(document, title);
    return {
      ...emptyReading(phase, title),
      ...(breakout && { breakout }),
      participants,
      complete:
        rows.length > 0 &&
        groups.every((group) => group.rows.length === placesOf(group).length) &&
        !isPaged(document, rows),
      ...(missing.length > 0 && { missing }),
    };
  }

  #trust(document: Document, entries: readonly Heard[], cameras: readonly Heard[]): Trust {
    this.#barWorked ||= entries.length > 0;
    this.#camerasWorked ||= cameras.some(({ talking }) => talking);
    const isThere = find(document, SELECTORS.bar) !== null;
    const isFull = entries.length >= MOST_ON_BAR || find(document, SELECTORS.overflow) !== null;
    // Somebody without a name on it may be anybody.
    const isReadable = entries.every(({ name }) => name !== '');
    return { bar: this.#barWorked && isThere && isReadable && !isFull, cameras: this.#camerasWorked && isThere };
  }
}

function shows(document: Document, isAnyoneShown: boolean): 'call' | 'lobby' | 'neither' {
  if (find(document, SELECTORS.ended) !== null) return 'neither';
  if (find(document, SELECTORS.lobby) !== null) return 'lobby';
  return isAnyoneShown || find(document, `${SELECTORS.leave}, ${SELECTORS.bar}`) !== null ? 'call' : 'neither';
}

/** A breakout room is a meeting on a page of its own, called like its meeting with the room's name in parentheses behind that. */
function breakoutIn(document: Document, title: string): BreakoutSign | null {
  const of = withoutSuffix(title);
  return of !== title && find(document, SELECTORS.timeLeft) !== null ? { at: 'inside', of } : null;
}

function groupsOf({ rows, cameras, entries }: Omit<Namesakes, 'name'>): Namesakes[] {
  const groups = new Map<string, Namesakes>();
  const groupOf = (name: string) => {
    const group = groups.get(name) ?? { name, rows: [], cameras: [], entries: [] };
    groups.set(name, group);
    return group;
  };
  for (const row of rows) groupOf(row.name).rows.push(row);
  for (const camera of cameras) groupOf(camera.name).cameras.push(camera);
  for (const entry of entries) if (entry.name !== '') groupOf(entry.name).entries.push(entry);
  return [...groups.values()];
}

function sightsOf({ rows, cameras, entries }: Namesakes): Sight[] {
  return [...rows, ...cameras, ...entries];
}

/** The place that shows the most people of this name: so many there are. */
function placesOf({ rows, cameras, entries }: Namesakes): readonly Sight[] {
  const places: readonly (readonly Sight[])[] = [rows, cameras, entries];
  return places.reduce((most, place) => (place.length > most.length ? place : most));
}

/** The bar tells names only: of several people of one name it is known who talks when all of them do, or none. */
function soundOf(group: Namesakes, trust: Trust): Sighting {
  const { cameras, entries } = group;
  const people = placesOf(group).length;
  const talkers = entries.filter(({ talking }) => talking).length;
  const isOnCamera = cameras.some(({ talking }) => talking);
  // A row that shows no name yet may be anybody on the bar.
  if (group.name === '') return UNSEEN;
  if (talkers === people) return { seen: true, rule: BAR };
  if (people === 1 && entries.length === 0 && isOnCamera) return { seen: true, rule: CAMERA };
  const isTold = entries.length === people || trust.bar;
  if (talkers === 0 && isTold && (people === 1 || !isOnCamera)) return { seen: false, rule: BAR };
  return people === 1 && cameras.length > 0 && trust.cameras ? { seen: false, rule: CAMERA } : UNSEEN;
}

function mutedOf(group: Namesakes): Seen {
  const { cameras, entries } = group;
  if (placesOf(group).length === 1)
    return [...entries, ...cameras].reduce((a: Seen, b) => either(a, b.muted), 'unknown');
  return entries.length === placesOf(group).length && entries.every(({ muted }) => muted === true) ? true : 'unknown';
}

function read(
  group: Namesakes,
  person: { key: string; self: boolean; trust: Trust; muted: Seen; handUp: Seen },
): ParticipantReading {
  const { key, self, trust, handUp } = person;
  const sound = soundOf(group, trust);
  const shown = person.muted === 'unknown' ? mutedOf(group) : person.muted;
  const isMuted = shown === true;
  return {
    key,
    name: group.name,
    self,
    speaking: isMuted ? false : sound.seen,
    // Whoever is shown talking has an open microphone, whatever else cannot be seen.
    muted: shown === 'unknown' && sound.seen === true ? false : shown,
    handUp,
    rule: isMuted ? 'microphone-off' : sound.rule,
  };
}

export const bigBlueButton: Adapter = {
  ...BIGBLUEBUTTON,
  indicators: INDICATORS.bigbluebutton,
  marksSelf: true,
  isSharing: whileShown(SELECTORS.sharing),
  open(): PageReader {
    const reader = new BigBlueButtonReader();
    return (document) => reader.read(document);
  },
};
