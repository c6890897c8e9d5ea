/** Google Meet's sound widget: three bars in a circle, on tiles and in the rows of the people panel. */
import type { PageSenses, Seen } from './contract.ts';

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

/** Reads widgets, and remembers which of their signals have been seen at work in this session. */
export class SoundWidgets {
  readonly #senses: PageSenses;
  #barsMove = false;
  readonly #shownSilence = new Set<string>();

  constructor(senses: PageSenses) {
    this.#senses = senses;
  }

  /** What the widgets inside `tile` say of the person `key`. A hidden widget says nothing: so it looks for the muted. */
  read(tile: Element, key: string): Sound {
    const sounds = this.#find(tile)
      .filter((widget) => this.#senses.isVisible(widget))
      .map((widget) => this.#judge(widget, key));
    return sounds.find((s) => s.speaking === true) ?? sounds.find((s) => s.speaking === false) ?? UNSEEN;
  }

  #find(tile: Element): Element[] {
    const known = tile.querySelectorAll(WIDGET);
    if (known.length > 0) return [...known];
    return [...tile.querySelectorAll('div')].filter((element) => hasBars(element) && this.#isRound(element));
  }

  #isRound(element: Element): boolean {
    const style = (property: string) => this.#senses.styleOf(element, property);
    return style('width') === style('height') && !/^0?(px)?$/.test(style('border-top-left-radius'));
  }

  #judge(widget: Element, key: string): Sound {
    const isSilent = widget.classList.contains(SILENCE_CLASS);
    const wasSilent = this.#shownSilence.has(key);
    if (isSilent) this.#shownSilence.add(key);
    if ([...widget.children].some((bar) => this.#senses.isAnimating(bar))) {
      this.#barsMove = true;
      return { speaking: true, rule: 'bars-animated' };
    }
    if (isSilent) return { speaking: false, rule: 'silence-class' };
    if (wasSilent && this.#shownSilence.size >= WIDGETS_TO_TRUST) {
      return { speaking: true, rule: 'silence-class-missing' };
    }
    return this.#barsMove && hasBars(widget) ? { speaking: false, rule: 'bars-still' } : UNSEEN;
  }
}

function hasBars(element: Element): boolean {
  return element.childElementCount === BARS && [...element.children].every((bar) => bar.childNodes.length === 0);
}
