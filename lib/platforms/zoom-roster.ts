/** The rows of Zoom's open participants panel: the only place that tells of microphones and hands, and shows several speakers at once. */
import type { PageSenses, Seen } from './contract.ts';
import { foldName } from './dom.ts';
import { findAll } from './page-documents.ts';
import type { NamedItem } from './people-by-name.ts';
import { mark, type Sighting, SignalMemory } from './signals.ts';
import { UntilChanged, untilChanged } from './until-changed.ts';

export const ROSTER = {
  /** Rows bear a numbered id, a class, or both. The id of another list could begin alike: only the innermost are rows. */
  row: '.participants-li, [id^="participants-list-"]',
  rowName: '.participants-item__display-name',
  speakingIcon: '.participants-icon__voip-speaking-icon, .participants-icon__phone-speaking-icon',
  /** The name of the icon, in no language. `audio-unmuted` does not hold it. */
  mutedIcon: 'svg[class*="audio-muted"]',
  handIcon: '.participants-icon__participants-raisehand',
} as const;

/** A row, and what it shows. */
export interface RosterRow extends NamedItem {
  readonly speaking: Sighting;
  readonly muted: Seen;
  readonly hand: Seen;
}

/**
 * So many moves of the tiles' mark to people whose rows are in sight, without a single speaking icon: the icons are not shown any
 * more (proposed by Hearth).
 */
const MOVES_WITHOUT_ICONS = 2;

const SPEAKING = [mark('speaking-icon', ROSTER.speakingIcon)];

/** What a row tells of itself, whoever speaks. */
interface RowFacts {
  readonly isInnermost: boolean;
  readonly name: string;
}

/** Reads the rows, and remembers whether their speaking icons are at work. */
export class Roster {
  readonly #senses: PageSenses;
  readonly #facts: UntilChanged<RowFacts>;
  #speaking: SignalMemory;
  readonly #muted: SignalMemory;
  readonly #hands: SignalMemory;
  #iconSinceMove = true;
  #moves = 0;

  constructor(senses: PageSenses) {
    this.#senses = senses;
    this.#facts = new UntilChanged(senses, factsOf);
    this.#speaking = new SignalMemory(untilChanged(SPEAKING, senses), senses);
    this.#muted = new SignalMemory(untilChanged([mark('microphone-off', ROSTER.mutedIcon)], senses), senses);
    this.#hands = new SignalMemory(untilChanged([mark('hand', ROSTER.handIcon)], senses), senses);
  }

  /** The rows that are rendered; none while the panel is closed. */
  read(document: Document): RosterRow[] {
    const elements = findAll(document, ROSTER.row).filter((row) => this.#facts.in(row).isInnermost);
    const speaking = this.#speaking.readAll(elements);
    const muted = this.#muted.readAll(elements);
    const hands = this.#hands.readAll(elements);
    if (elements.length === 0 || speaking.some(({ seen }) => seen === true)) this.#iconSinceMove = true;
    return elements.map((element, i) => ({
      element,
      list: 'roster',
      name: this.#facts.in(element).name,
      speaking: speaking[i] ?? { seen: 'unknown', rule: null },
      muted: muted[i]?.seen ?? 'unknown',
      hand: hands[i]?.seen ?? 'unknown',
    }));
  }

  /**
   * The tiles' mark has moved to somebody unmuted whose row is in sight. Nobody becomes the active speaker unheard, so an icon must have
   * shown since the last move; where that fails repeatedly, their absence means nothing until one is seen again.
   */
  noteMove(): void {
    this.#moves = this.#iconSinceMove ? 0 : this.#moves + 1;
    this.#iconSinceMove = false;
    if (this.#moves < MOVES_WITHOUT_ICONS) return;
    this.#moves = 0;
    this.#speaking = new SignalMemory(untilChanged(SPEAKING, this.#senses), this.#senses);
  }
}

function factsOf(row: Element): RowFacts {
  const isInnermost = row.querySelector(ROSTER.row) === null;
  return { isInnermost, name: foldName(row.querySelector(ROSTER.rowName)?.textContent) };
}
