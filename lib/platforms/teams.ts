/**
 * Microsoft Teams. Closed: hashed classes rotate, labels are sentences in the page's language, so handles (`data-tid`, `data-cid`)
 * come first. Who has no ring is not silent but unknown, and the user never has one.
 */
import type { Adapter, PageReader, PageSenses, ParticipantReading, Reading, Seen } from './contract.ts';
import { emptyReading, foldName, NameKeys, PhaseMemory, seenIn } from './dom.ts';
import { KeptElement, SeldomSought } from './fresh-looks.ts';
import { INDICATORS } from './indicators.ts';
import { find, findAll } from './page-documents.ts';
import { plainName } from './person-name.ts';
import { TEAMS } from './platforms.ts';
import { hasRing, isCalled, type Person, personsOf, sharedIds, soundOf, type Tile } from './teams-people.ts';
import { ANY_RING, Rings } from './teams-ring.ts';
import { match, personIdIn, ROSTER, RosterPanel, type Row } from './teams-roster.ts';
import { factsOf, outermost, saysMuted, TILE, type TileFacts } from './teams-tile.ts';
import { type Always, AlwaysThere } from './tiles.ts';
import { UntilChanged } from './until-changed.ts';

export const SELECTORS = {
  tile: TILE.tile,
  nametag: TILE.nametag,
  ring: ANY_RING,
  row: ROSTER.row,
  rowMuted: ROSTER.muted,
  rosterTitle: ROSTER.title,
  /** In the compact window too, unlike the other buttons. */
  hangUp: '#hangup-button, [data-tid="hangup-main-btn"]',
  preJoin: '#prejoin-join-button, [data-tid="prejoin-join-button"], [data-tid="prejoin-display-name-input"]',
  /** Tiles and rows have people's names in the same attribute. */
  lobby: `[data-tid*="lobby"]:not([data-stream-type], [data-cid], [data-tid^="participantsInCall-"])`,
  /** Its label is the user's name. Guests may have none. */
  ownAvatar: '[data-tid="me-control-avatar"]',
  /** Checked while the microphone is on (so used by several public readers of the page). */
  ownMicrophone: '[data-tid="toggle-mute"]',
  /** The second is given without an attribute: taken to be of the same kind. The tab's title changes with what is read meanwhile. */
  title: '[data-tid="call-title"], [data-tid="calling-title"]',
} as const;

const ALWAYS: readonly Always[] = [
  { mark: 'hang-up', on: 'page', selector: SELECTORS.hangUp },
  { mark: 'stream-type', on: 'tile', selector: TILE.stream },
];

/** Nobody who waits in a lobby sees two people: then the sign is about others who wait (assumption). */
const PEOPLE_BEHIND_A_LOBBY = 2;

class TeamsReader {
  readonly #phases = new PhaseMemory();
  readonly #always = new AlwaysThere(ALWAYS);
  readonly #keys = new NameKeys();
  readonly #preJoin = new SeldomSought(SELECTORS.preJoin);
  readonly #avatar = new KeptElement([SELECTORS.ownAvatar]);
  readonly #facts: UntilChanged<TileFacts>;
  readonly #rings: Rings;
  readonly #roster: RosterPanel;
  /** Tiles may be without a name for a moment. */
  readonly #names = new Map<string, string>();
  /** People of whom a ring was seen: others than the user. */
  readonly #ringed = new Set<string>();
  #ownKey: string | null = null;

  constructor(senses: PageSenses) {
    this.#facts = new UntilChanged(senses, factsOf);
    this.#rings = new Rings(senses);
    this.#roster = new RosterPanel(senses);
  }

  read(document: Document): Reading {
    const elements = outermost(findAll(document, SELECTORS.tile)).filter((tile) => this.#facts.in(tile).isPerson);
    const phase = this.#phases.observe(this.#shows(document, elements.length));
    const title = foldName(find(document, SELECTORS.title)?.textContent);
    if (phase !== 'in-call') return emptyReading(phase, title);

    const people = personsOf(this.#tilesOf(elements));
    const roster = this.#roster.read(document);
    const { rows, others } = match(people, roster);
    const keys = this.#keysOf(people, others);
    const avatar = this.#avatar.in(document);
    const ownName = foldName(avatar?.getAttribute('aria-label'));
    const own = this.#own(people, keys, ownName);
    const ownRow = own === null ? this.#ownRow(others, ownName) : null;
    const participants = [
      ...people.map((person) => {
        const reading = readPerson(person, { key: keys.get(person) ?? '', row: rows.get(person) });
        return person === own ? asOwn(reading, document) : reading;
      }),
      ...others.map((row) => {
        const reading = readRow(row, keys.get(row) ?? '');
        return row === ownRow ? asOwn(reading, document) : reading;
      }),
    ];
    const rosterCount = roster.count !== null && roster.count >= participants.length ? roster.count : null;
    const missing = [...this.#always.missing(elements, document), ...(ownName === '' && avatar ? ['own-name'] : [])];
    return {
      ...emptyReading(phase, title),
      participants,
      // Tiles alone never tell whether they are all: a layout may show only one of many.
      complete: rosterCount === participants.length,
      rosterCount,
      ...(missing.length > 0 && { missing }),
    };
  }

  #shows(document: Document, people: number): 'call' | 'lobby' | 'neither' {
    const isFew = people < PEOPLE_BEHIND_A_LOBBY;
    if (this.#preJoin.isIn(document, isFew)) return 'lobby';
    if (isFew && find(document, SELECTORS.lobby) !== null) return 'lobby';
    return people > 0 || find(document, SELECTORS.hangUp) !== null ? 'call' : 'neither';
  }

  #tilesOf(elements: readonly Element[]): Tile[] {
    const sounds = this.#rings.readAll(elements);
    const named = elements.map((element) => ({ element, ...this.#facts.in(element) }));
    const shared = sharedIds(named);
    return named.map(({ element, id: given, name: shown, mayBeMuted, hasRing: ringed }, i) => {
      const id = given === null || shared.has(given) ? null : (personIdIn(given) ?? given);
      if (id !== null && shown !== '') this.#names.set(id, shown);
      const name = shown || (id === null ? '' : (this.#names.get(id) ?? ''));
      return { element, id, name, mayBeMuted, hasRing: ringed, sound: sounds[i] ?? { seen: 'unknown', rule: null } };
    });
  }

  #keysOf(people: readonly Person[], others: readonly Row[]): Map<Person | Row, string> {
    const all: readonly { one: Person | Row; element: Element | undefined }[] = [
      ...people.map((one) => ({ one, element: one.tiles[0]?.element })),
      ...others.map((one) => ({ one, element: one.element })),
    ];
    const nameless = all.flatMap(({ one, element }) =>
      one.id === null && element ? [{ element, name: plainName(one.name) }] : [],
    );
    const byName = this.#keys.assign(nameless);
    return new Map(all.map(({ one, element }) => [one, one.id ?? (element && byName.get(element)) ?? '']));
  }

  /** The one person with the user's name and never a ring. If there are two, nobody can tell. */
  #own(people: readonly Person[], keys: ReadonlyMap<Person | Row, string>, ownName: string): Person | null {
    const keyOf = (person: Person) => keys.get(person) ?? '';
    for (const person of people) {
      const key = keyOf(person);
      if (!this.#ringed.has(key) && hasRing(person)) this.#ringed.add(key);
    }
    const ringless = people.filter((person) => !this.#ringed.has(keyOf(person)));
    const candidates = ringless.filter((person) => ownName !== '' && isCalled(person, ownName));
    const [candidate] = candidates;
    const known = ringless.find((person) => keyOf(person) === this.#ownKey) ?? null;
    const own = candidate && candidates.length === 1 ? candidate : known;
    if (own) this.#ownKey = keyOf(own);
    return own;
  }

  /** The user's tile may be out of sight while their row is not; believed once the tile was seen, of the only row of that name. */
  #ownRow(others: readonly Row[], ownName: string): Row | null {
    const named = others.filter(({ name }) => ownName !== '' && plainName(name) === plainName(ownName));
    return this.#ownKey !== null && named.length === 1 ? (named[0] ?? null) : null;
  }
}

function readPerson(person: Person, { key, row }: { key: string; row: Row | undefined }): ParticipantReading {
  const { name, tiles } = person;
  const sound = soundOf(person);
  const isMuted =
    row?.muted === true || tiles.some(({ element, mayBeMuted }) => mayBeMuted && saysMuted(element, name));
  return {
    key,
    name,
    self: false,
    speaking: isMuted ? false : sound.seen,
    // Whoever is shown speaking has an open microphone, whatever else cannot be seen.
    muted: isMuted || (sound.seen === true ? false : (row?.muted ?? 'unknown')),
    handUp: 'unknown',
    rule: isMuted ? 'microphone-off' : sound.rule,
  };
}

function readRow({ name, muted }: Row, key: string): ParticipantReading {
  const isMuted = muted === true;
  const speaking = isMuted ? false : 'unknown';
  return { key, name, self: false, speaking, muted, handUp: 'unknown', rule: isMuted ? 'microphone-off' : null };
}

/** The switch of the user's own microphone is surer than any mark. */
function asOwn(reading: ParticipantReading, document: Document): ParticipantReading {
  const on = seenIn(find(document, SELECTORS.ownMicrophone), 'aria-checked');
  const muted: Seen = on === 'unknown' ? reading.muted : !on;
  const rule = muted === true ? 'microphone-off' : null;
  return { ...reading, self: true, speaking: muted === true ? false : 'unknown', muted, rule };
}

export const teams: Adapter = {
  ...TEAMS,
  indicators: INDICATORS.teams,
  // The user is told from others only by their account's name, which guests do not have.
  marksSelf: false,
  // No `isSharing`: no source tells how the share button differs while it is on.
  open(senses): PageReader {
    const reader = new TeamsReader(senses);
    return (document) => reader.read(document);
  },
};
