/** Google Meet's sound widget: three bars in a circle, on tiles and in the rows of the people panel. */
import type { PageSenses, Seen } from './contract.ts';
import type { FreshLooks } from './fresh-looks.ts';

/**
 * Handles that outlived several releases (captures 2026-06 … 08): the jsname, the base class, and the base class of the
 * user's own variant, which has no bars.
 */
const WIDGET = '[jsname="QgSmzd"], .IisKdb, .DYfzY';
/** On a widget in silence; the oldest known class of this page (2021 … 2026-08), yet a class that may be renamed. */
const SILENCE_CLASS = 'gjg47c';
const BARS = 3;
/** So many widgets must have shown the silence class, this one among them, before its absence means speech. */
const WIDGETS_TO_TRUST = 2;

export interface Sound {
  readonly speaking: Seen;
  readonly rule: string | null;
}

/** Nothing is to be seen of somebody's speech. */
export const UNSEEN: Sound = { speaking: 'unknown', rule: null };
const SILENT: Sound = { speaking: false, rule: 'silence-class' };

/**
 * Reads widgets, and remembers which of their signals have been seen at work in this session. Layout and computed styles are what costs
 * most: so once in a lap everything is asked for, and between only of widgets that are new, or whose class was not yet seen to agree with
 * the bars.
 */
export class SoundWidgets {
  readonly #senses: PageSenses;
  readonly #freshLooks: FreshLooks;
  #barsMove = false;
  readonly #shownSilence = new Set<string>();
  /** Bars were seen to move on a widget without the silence class. */
  #classAgreed = false;
  /** Bars were seen to move on a widget that bears it: from then on it is never taken for the bars. */
  #classLied = false;
  /** Tiles whose widgets all told of silence, and what had changed in them by then. */
  readonly #silent = new WeakMap<Element, number>();
  /** Whether each widget showed when it was last asked about. */
  readonly #visible = new WeakMap<Element, boolean>();
  /** Widgets whose bars moved when they were last asked. */
  readonly #moving = new WeakSet<Element>();

  constructor(senses: PageSenses, freshLooks: FreshLooks) {
    this.#senses = senses;
    this.#freshLooks = freshLooks;
  }

  /** What the widgets inside `tile` say of the person `key`. A hidden widget says nothing: so it looks for the muted. */
  read(tile: Element, key: string): Sound {
    const isFresh = this.#freshLooks.isLap;
    const count = this.#senses.changesIn?.(tile);
    // A class that was seen to agree with the bars tells of silence by itself, so nothing has to be asked while nothing changes.
    if (!isFresh && count !== undefined && this.#silent.get(tile) === count && this.#isProven) return SILENT;
    let heard = UNSEEN;
    for (const widget of this.#find(tile)) {
      if (!this.#isVisible(widget, isFresh)) continue;
      const sound = this.#judge(widget, key, isFresh);
      if (heard === UNSEEN || (sound.speaking === true && heard.speaking !== true)) heard = sound;
    }
    if (count !== undefined && heard === SILENT) this.#silent.set(tile, count);
    return heard;
  }

  /** Several widgets bore the class in silence, and bars moved only where it was away. */
  get #isProven(): boolean {
    return this.#classAgreed && !this.#classLied && this.#shownSilence.size >= WIDGETS_TO_TRUST;
  }

  /** Whether a widget shows is asked when it is new, and of all at once in each lap: one question makes the page compute its styles. */
  #isVisible(widget: Element, isFresh: boolean): boolean {
    const known = isFresh ? undefined : this.#visible.get(widget);
    if (known !== undefined) return known;
    const isVisible = this.#senses.isVisible(widget);
    this.#visible.set(widget, isVisible);
    return isVisible;
  }

  #find(tile: Element): readonly Element[] {
    const known = [...tile.querySelectorAll(WIDGET)];
    if (known.length > 0) return known;
    return [...tile.querySelectorAll('div')].filter((element) => hasBars(element) && this.#isRound(element));
  }

  #isRound(element: Element): boolean {
    const style = (property: string) => this.#senses.styleOf(element, property);
    return style('width') === style('height') && !/^0?(px)?$/.test(style('border-top-left-radius'));
  }

  #judge(widget: Element, key: string, isFresh: boolean): Sound {
    const isSilent = widget.classList.contains(SILENCE_CLASS);
    const wasSilent = this.#shownSilence.has(key);
    if (isSilent) this.#shownSilence.add(key);
    // Where the class tells by itself, the bars are only asked whether it still does.
    const needsBars = isFresh || !this.#isProven || !(isSilent || wasSilent);
    if (needsBars && this.#hasMovingBar(widget)) {
      this.#barsMove = true;
      if (isSilent) this.#classLied = true;
      else this.#classAgreed = true;
      this.#moving.add(widget);
      return { speaking: true, rule: 'bars-animated' };
    }
    if (isSilent || needsBars) this.#moving.delete(widget);
    if (isSilent) return SILENT;
    if (wasSilent && this.#shownSilence.size >= WIDGETS_TO_TRUST) {
      return { speaking: true, rule: this.#moving.has(widget) ? 'bars-animated' : 'silence-class-missing' };
    }
    return this.#barsMove && hasBars(widget) ? { speaking: false, rule: 'bars-still' } : UNSEEN;
  }

  #hasMovingBar(widget: Element): boolean {
    for (let bar = widget.firstElementChild; bar; bar = bar.nextElementSibling) {
      if (this.#senses.isAnimating(bar)) return true;
    }
    return false;
  }
}

function hasBars(element: Element): boolean {
  return element.childElementCount === BARS && [...element.children].every((bar) => bar.childNodes.length === 0);
}
