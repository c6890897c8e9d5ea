/**
 * One lesson, from the first tile that is pointed at to the moment when the user says that what was learnt is right. Nothing is
 * kept before that, and nothing at all of the people on the page.
 *
 *   tile → name → speech → rest → found → done
 *                             ↘ nothing        (try again: back to the tile)
 */
import type { PageSenses } from '../platforms/contract.ts';
import { Looks, tileSelectors } from '../platforms/learning/index.ts';
import type { TaughtPage } from '../platforms/taught-page.ts';
import type { TeachBox, TeachView } from './teach-model.ts';
import { type Move, NamePicker, TilePicker } from './teach-picks.ts';
import { TeachPreview } from './teach-preview.ts';

/** So long a person is to speak, and then not to. */
export const LOOK_MS = 6000;
/** Looks are as far apart as those of a meeting. */
export const LOOK_EVERY_MS = 200;
/** A page without anything that repeats is looked at again after this long. */
const AGAIN_MS = 2000;
const MOST_BOXES = 60;

export interface LessonPage {
  readonly document: Document;
  readonly host: string;
  readonly senses: PageSenses;
  /** Where an element is in the window, px. */
  boxOf(element: Element): Omit<TeachBox, 'tone'>;
  now(): number;
  /** Keeps what was confirmed; rejects when it could not. */
  keep(page: TaughtPage): Promise<void>;
}

export class Lesson {
  readonly #page: LessonPage;
  readonly #onChange: () => void;
  readonly #tiles = new TilePicker();
  #step: TeachView['step'] = 'tile';
  #unlike = false;
  #names: NamePicker | null = null;
  #selectors: readonly string[] = [];
  #looks: Looks | null = null;
  #since: number | null = null;
  #lookedAt: number | null = null;
  #why: 'no-difference' | 'lost' = 'lost';
  #preview: TeachPreview | null = null;
  #saving: 'no' | 'now' | 'failed' = 'no';

  constructor(page: LessonPage, onChange: () => void) {
    this.#page = page;
    this.#onChange = onChange;
    this.#findTiles();
  }

  /** The user points at something on the page, or picks with the arrow keys. */
  get isPicking(): boolean {
    return this.#step === 'tile' || this.#step === 'name';
  }

  view(): TeachView {
    switch (this.#step) {
      case 'tile':
        return { step: 'tile', proposal: this.#tiles.proposal, unlike: this.#unlike };
      case 'name':
        return { step: 'name', proposal: this.#names?.proposal ?? null, names: this.#names?.place?.all ?? [] };
      case 'speech':
      case 'rest':
        return { step: this.#step, name: this.#looks?.name ?? '', progress: this.#progress() };
      case 'nothing':
        return { step: 'nothing', why: this.#why };
      case 'found':
        return this.#preview
          ? { step: 'found', ...this.#preview.view, host: this.#page.host, saving: this.#saving }
          : { step: 'nothing', why: 'lost' };
      case 'done':
        return { step: 'done' };
    }
  }

  /** What is framed on the page. */
  boxes(): TeachBox[] {
    const framed = (element: Element, tone: TeachBox['tone']) => ({ ...this.#page.boxOf(element), tone });
    switch (this.#step) {
      case 'tile': {
        const { tile, group } = this.#tiles;
        const like = group.filter((element) => element !== tile).slice(0, MOST_BOXES);
        return [...like.map((element) => framed(element, 'like')), ...(tile ? [framed(tile, 'picked')] : [])];
      }
      case 'name': {
        const element = this.#names?.place?.element;
        return element ? [framed(element, 'picked')] : [];
      }
      case 'speech':
      case 'rest':
        return this.#looks ? [framed(this.#looks.tile, 'picked')] : [];
      case 'found': {
        const selector = this.#preview?.definition('')?.tile;
        const tiles = selector === undefined ? [] : [...this.#page.document.querySelectorAll(selector)];
        return tiles.slice(0, MOST_BOXES).map((tile) => framed(tile, 'like'));
      }
      case 'nothing':
      case 'done':
        return [];
    }
  }

  /** Looks at the page once; called each `LOOK_EVERY_MS`. */
  tick(): void {
    if (this.#step === 'tile') this.#findTiles();
    if (this.#since !== null) this.#look(this.#since);
    if (this.#step === 'found') this.#preview?.read(this.#page.document);
    this.#onChange();
  }

  point(element: Element): void {
    this.#unlike = false;
    if (this.#step === 'tile') this.#tiles.point(element);
    if (this.#step === 'name') this.#names?.point(element);
    this.#onChange();
  }

  move(move: Move): void {
    this.#unlike = false;
    if (this.#step === 'tile') this.#tiles.move(move);
    if (this.#step === 'name') this.#names?.move(move);
    this.#onChange();
  }

  pick(): void {
    if (this.#step === 'tile') this.#pickTile();
    else if (this.#step === 'name') this.#pickName();
    this.#onChange();
  }

  begin(): void {
    if (this.#step !== 'speech' && this.#step !== 'rest') return;
    this.#since ??= this.#page.now();
    this.#onChange();
  }

  choose(signal: number): void {
    this.#preview?.choose(signal);
    this.#preview?.read(this.#page.document);
    this.#onChange();
  }

  use(name: string): void {
    const page = this.#step === 'found' ? this.#preview?.definition(name.trim()) : null;
    if (this.#saving === 'now' || !page || page.name === '') return;
    this.#saving = 'now';
    this.#onChange();
    this.#page
      .keep(page)
      .then(() => {
        if (this.#step === 'found') this.#step = 'done';
      })
      .catch(() => {
        this.#saving = 'failed';
      })
      .finally(() => this.#onChange());
  }

  again(): void {
    this.#step = 'tile';
    this.#unlike = false;
    this.#since = null;
    this.#saving = 'no';
    this.#lookedAt = null;
    this.#findTiles();
    this.#onChange();
  }

  /** Finds what repeats, at first and when what was proposed is gone. */
  #findTiles(): void {
    const page = this.#page;
    const wait = this.#tiles.tile?.isConnected ? Number.POSITIVE_INFINITY : AGAIN_MS;
    if (this.#lookedAt !== null && page.now() - this.#lookedAt < wait) return;
    this.#lookedAt = page.now();
    this.#tiles.look(page.document, (element) => {
      const { width, height } = page.boxOf(element);
      return width * height;
    });
  }

  #pickTile(): void {
    const { tile, group } = this.#tiles;
    if (!tile) return;
    this.#selectors = tileSelectors(tile, group);
    this.#unlike = this.#selectors.length === 0;
    if (this.#unlike) return;
    this.#names = new NamePicker(tile, [...this.#page.document.querySelectorAll(this.#selectors[0] ?? '')]);
    this.#step = 'name';
  }

  #pickName(): void {
    const { tile } = this.#tiles;
    const place = this.#names?.place;
    if (!tile || !place) return;
    this.#looks = new Looks({ tile, selectors: this.#selectors, place }, this.#page.senses);
    this.#step = 'speech';
  }

  #progress(): number | null {
    return this.#since === null ? null : Math.min(1, (this.#page.now() - this.#since) / LOOK_MS);
  }

  #look(since: number): void {
    const looks = this.#looks;
    if (!looks || (this.#step !== 'speech' && this.#step !== 'rest')) return;
    looks.look(this.#page.document, this.#step);
    if (looks.isLost) this.#fail('lost');
    else if (this.#page.now() - since >= LOOK_MS) this.#lookedEnough(looks);
  }

  #lookedEnough(looks: Looks): void {
    this.#since = null;
    if (this.#step === 'speech') {
      this.#step = 'rest';
      return;
    }
    const { host, senses } = this.#page;
    this.#preview = new TeachPreview(looks, host, senses);
    if (this.#preview.isEmpty) this.#fail(looks.tile.isConnected ? 'no-difference' : 'lost');
    else this.#step = 'found';
  }

  #fail(why: 'no-difference' | 'lost'): void {
    this.#since = null;
    this.#why = why;
    this.#step = 'nothing';
  }
}
