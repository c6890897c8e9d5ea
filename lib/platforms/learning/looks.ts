/** The picked tile while Hearth looks on: what it showed, and which of the ways to find it hold all the while. */
import type { PageSenses } from '../contract.ts';
import { foldName } from '../dom.ts';
import { labelOf } from '../taught.ts';
import type { TaughtLabel, TaughtPage, TaughtSignal } from '../taught-page.ts';
import { type Glance, glanceAt } from './features.ts';
import type { NamePlace } from './names.ts';
import { personalIn } from './personal.ts';
import { type FoundSignal, signalsFrom } from './rule.ts';

export interface Picked {
  readonly tile: Element;
  /** Selectors for it and its like, best first. */
  readonly selectors: readonly string[];
  readonly place: NamePlace;
}

export class Looks {
  readonly #senses: PageSenses;
  readonly #name: string;
  readonly #isPersonal: (text: string) => boolean;
  #tile: Element;
  #selectors: readonly string[];
  #labels: readonly TaughtLabel[];
  readonly #glances: Record<'speech' | 'rest', Glance[]> = { speech: [], rest: [] };

  constructor({ tile, selectors, place }: Picked, senses: PageSenses) {
    this.#senses = senses;
    this.#tile = tile;
    this.#name = place.text;
    this.#isPersonal = personalIn(place.all);
    this.#selectors = selectors.filter((selector) => !this.#isPersonal(selector));
    this.#labels = place.labels.filter(({ at }) => !this.#isPersonal(at));
  }

  /** As the page shows it. */
  get name(): string {
    return this.#name;
  }

  get tile(): Element {
    return this.#tile;
  }

  /** No way to find the tile, or the name in it, is left. */
  get isLost(): boolean {
    return this.#selectors.length === 0 || this.#labels.length === 0;
  }

  /** Looks once. A page may have built the tile anew: then it is known by its name. */
  look(document: Document, during: 'speech' | 'rest'): void {
    if (!this.#tile.isConnected) this.#tile = this.#sameNameIn(document) ?? this.#tile;
    if (!this.#tile.isConnected) return;
    this.#selectors = this.#selectors.filter((selector) => this.#tile.matches(selector));
    this.#labels = this.#labels.filter((label) => this.#nameBy(this.#tile, label) !== '');
    this.#glances[during].push(glanceAt(this.#tile, this.#senses));
  }

  /** What went with speech, best first. */
  signals(): FoundSignal[] {
    return signalsFrom(this.#glances, this.#isPersonal);
  }

  /** The page as it would be kept. Not while `isLost`. */
  definition(
    signal: TaughtSignal,
    { host, name }: { readonly host: string; readonly name: string },
  ): TaughtPage | null {
    const [tile] = this.#selectors;
    const [label] = this.#labels;
    if (tile === undefined || label === undefined) return null;
    return { version: 1, host, name, tile, label, signal };
  }

  #nameBy(tile: Element, label: TaughtLabel): string {
    return foldName(labelOf(tile, label));
  }

  #sameNameIn(document: Document): Element | undefined {
    const [selector] = this.#selectors;
    const [label] = this.#labels;
    if (selector === undefined || label === undefined) return undefined;
    return [...document.querySelectorAll(selector)].find((tile) => this.#nameBy(tile, label) === this.#name);
  }
}
