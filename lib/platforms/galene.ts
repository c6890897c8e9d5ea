/** Galene, on anybody's server. Plain ids and classes, unchanged for years; who speaks shows only after the user has asked for it. */
import type { Adapter, ParticipantReading, Reading } from './contract.ts';
import { emptyReading, foldName, mergeByKey, NameKeys, PhaseMemory } from './dom.ts';
import { PEOPLE_SELECTORS, type Row, readRows, readTiles, type Tile, tilesOfRows } from './galene-people.ts';
import { INDICATORS } from './indicators.ts';
import { find } from './page-documents.ts';
import { GALENE } from './platforms.ts';
import { whileShown } from './sharing.ts';
import { type Always, AlwaysThere } from './tiles.ts';

export const SELECTORS = {
  ...PEOPLE_SELECTORS,
  /** "Activity detection": streams are marked only while it is ticked, and it is not at first. */
  activity: '#activitybox',
  login: '#login-container',
  profile: '#profile',
  title: '#title',
  /** The button that stops one's own share; hidden by its class otherwise (galene.js). */
  sharing: '#unsharebutton:not(.invisible)',
} as const;

const HIDDEN = '.invisible';

const ALWAYS: readonly Always[] = [
  { mark: 'users', on: 'page', selector: '#users' },
  { mark: 'user-row', on: 'page', selector: '.user-p' },
  { mark: 'activity-box', on: 'page', selector: SELECTORS.activity },
];

/** What the page shows at one moment. */
interface Shown {
  readonly rows: readonly Row[];
  readonly self: Row | null;
  /** Streams by their sender: of the user all own ones, of others those that bear a name that is theirs alone. */
  readonly tiles: ReadonlyMap<Row, readonly Tile[]>;
  /** `unknown`: nobody can tell whether streams are marked at all. */
  readonly isMarking: boolean | 'unknown';
}

/** Who the user is: the first row, and from then on whoever had it, as a list may be cut or sorted in another way. */
class SelfMemory {
  #id = '';
  #name: string | null = null;

  find(rows: readonly Row[], tiles: readonly Tile[]): Row | null {
    const known = this.#id === '' ? undefined : rows.find(({ id }) => id === this.#id);
    const found = known ?? rows.find((row, i) => i === 0 && this.#canBe(row, tiles));
    if (!found) return null;
    this.#id = found.id;
    this.#name = found.name;
    return found;
  }

  forget(): void {
    this.#id = '';
    this.#name = null;
  }

  /** A new connection gives a new id and leaves the name; and the user's own streams bear it. */
  #canBe({ name }: Row, tiles: readonly Tile[]): boolean {
    const onTile = tiles.find((tile) => tile.isOwn && tile.name !== '')?.name ?? name;
    return onTile === name && (this.#name === null || this.#name === name);
  }
}

class GaleneReader {
  readonly #phases = new PhaseMemory();
  readonly #always = new AlwaysThere(ALWAYS);
  readonly #keys = new NameKeys();
  readonly #self = new SelfMemory();
  #joined = false;
  #activeSeen = false;
  #microphoneSeen = false;
  #handSeen = false;

  read(document: Document): Reading {
    const rows = readRows(document);
    const phase = this.#phases.observe(this.#shows(document, rows));
    const title = foldName(find(document, SELECTORS.title)?.textContent);
    if (phase !== 'in-call') {
      this.#self.forget();
      return emptyReading(phase, title);
    }
    const streams = readTiles(document);
    const self = this.#self.find(rows, streams);
    const [own, remote] = [streams.filter(({ isOwn }) => isOwn), streams.filter(({ isOwn }) => !isOwn)];
    const others = rows.filter((row) => row !== self);
    const tiles = tilesOfRows(others, remote);
    if (self) tiles.set(self, own);
    const shown = { rows, self, tiles, isMarking: isMarking(document) };
    this.#observe(shown, remote);
    const keys = this.#keys.assign(rows.filter(({ id }) => id === ''));
    const people = rows.map((row) => this.#person(row, row.id || (keys.get(row.element) ?? ''), shown));
    const missing = this.#always.missing([], document);
    return {
      ...emptyReading(phase, title),
      participants: mergeByKey(people),
      ...(missing.length > 0 && { missing }),
    };
  }

  /** One page for everything: the form to join with comes back after the call. */
  #shows(document: Document, rows: readonly Row[]): 'call' | 'lobby' | 'neither' {
    const isShown = (selector: string) => find(document, selector)?.matches(HIDDEN) === false;
    if (isShown(SELECTORS.login) && !isShown(SELECTORS.profile)) return this.#joined ? 'neither' : 'lobby';
    if (rows.length === 0 && !isShown(SELECTORS.profile)) return 'neither';
    this.#joined = true;
    return 'call';
  }

  #observe({ rows, isMarking }: Shown, remote: readonly Tile[]): void {
    this.#activeSeen ||= isMarking !== false && remote.some(({ isActive }) => isActive);
    this.#microphoneSeen ||= rows.some(({ sendsAudio }) => sendsAudio);
    this.#handSeen ||= rows.some(({ handUp }) => handUp);
  }

  #person(row: Row, key: string, shown: Shown): ParticipantReading {
    const self = row === shown.self;
    const tiles = shown.tiles.get(row) ?? [];
    const isActive = shown.isMarking !== false && !self && tiles.some((tile) => tile.isActive);
    // Whoever sends a camera may have no mark of a microphone beside it; whoever has a stream sends something.
    const isMuted = this.#microphoneSeen && !row.sends && tiles.length === 0;
    const canTell = shown.isMarking === true && this.#activeSeen && !self && tiles.length > 0;
    return {
      key,
      name: row.name,
      self,
      speaking: isActive || (isMuted || canTell ? false : 'unknown'),
      // An open stream may be silenced at its sender, which nobody else can see.
      muted: isActive ? false : isMuted || 'unknown',
      handUp: row.handUp || (this.#handSeen ? false : 'unknown'),
      rule: isActive || canTell ? 'peer-active' : isMuted ? 'no-stream' : null,
    };
  }
}

function isMarking(document: Document): boolean | 'unknown' {
  return find<HTMLInputElement>(document, SELECTORS.activity)?.checked ?? 'unknown';
}

export const galene: Adapter = {
  ...GALENE,
  indicators: INDICATORS.galene,
  marksSelf: true,
  isSharing: whileShown(SELECTORS.sharing),
  open() {
    const reader = new GaleneReader();
    return (document) => reader.read(document);
  },
};
