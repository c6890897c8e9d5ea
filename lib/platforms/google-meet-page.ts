/** How Google Meet's page shows things: icons as words of a symbol font, and the sound widget. */
import type { PageSenses, Seen } from './contract.ts';

/** Symbol-font icons: their text is the icon's name in every language. */
const ICONS = '.google-symbols, .material-icons-extended, i.google-material-icons';
/** Handles of the sound widget that outlived several releases; the structure below finds it without them. */
const WIDGET = '[jsname="QgSmzd"], .IisKdb, .DYfzY';
/** On the widget while its person is silent; the longest-lived class of the page. */
const SILENT_CLASS = 'gjg47c';
/** A tile in which no widget was found is searched again after this many reads. */
const READS_PER_SEARCH = 10;

export function iconsIn(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll(ICONS)].map((icon) => icon.textContent?.trim() ?? '');
}

/** Whether one of these icons is shown; filled and `_off` variants of an icon count for their plain name too. */
export function hasIcon(icons: readonly string[], name: string): boolean {
  return icons.some((icon) => icon === name || icon.startsWith(`${name}_`));
}

interface Found {
  readonly widgets: readonly Element[];
  readonly atRead: number;
}

export class SoundWidgets {
  readonly #senses: PageSenses;
  readonly #byTile = new WeakMap<Element, Found>();
  #reads = 0;
  /** Bars were seen running: then bars at rest mean silence. */
  #animationSeen = false;
  /** A widget was seen with, another without the silence class: only then does its absence mean anything. */
  #withClass = new WeakSet<Element>();
  #classStates = { silent: false, other: false };

  constructor(senses: PageSenses) {
    this.#senses = senses;
  }

  /** Whether the person of this tile speaks. Muted people's widgets stay in the page, invisible: they tell nothing. */
  read(tile: Element): { speaking: Seen; rule: string | null } {
    const widgets = this.#find(tile).filter((widget) => this.#senses.isVisible(widget));
    if (widgets.length === 0) return { speaking: 'unknown', rule: null };
    if (widgets.some((widget) => this.#isRunning(widget))) {
      this.#animationSeen = true;
      for (const widget of widgets) this.#noteClass(widget);
      return { speaking: true, rule: 'bars run' };
    }
    for (const widget of widgets) this.#noteClass(widget);
    if (!this.#animationSeen && this.#classStates.silent && this.#classStates.other) {
      const silent = widgets.every((widget) => widget.classList.contains(SILENT_CLASS));
      return { speaking: !silent, rule: silent ? 'silence class' : 'no silence class' };
    }
    return { speaking: false, rule: 'bars at rest' };
  }

  #isRunning(widget: Element): boolean {
    return [...widget.children].some((bar) => this.#senses.isAnimating(bar));
  }

  #noteClass(widget: Element): void {
    if (widget.classList.contains(SILENT_CLASS)) {
      this.#withClass.add(widget);
      this.#classStates.silent = true;
    } else if (this.#withClass.has(widget)) {
      this.#classStates.other = true;
    }
  }

  #find(tile: Element): readonly Element[] {
    this.#reads += 1;
    const known = this.#byTile.get(tile);
    const isCurrent =
      known &&
      (known.widgets.length > 0
        ? known.widgets.every((widget) => tile.contains(widget))
        : this.#reads - known.atRead < READS_PER_SEARCH);
    if (isCurrent) return known.widgets;
    const byHandle = [...tile.querySelectorAll(WIDGET)].filter(hasThreeBars);
    const widgets = byHandle.length > 0 ? byHandle : [...tile.querySelectorAll('div')].filter(hasThreeBars);
    this.#byTile.set(tile, { widgets, atRead: this.#reads });
    return widgets;
  }
}

function hasThreeBars(element: Element): boolean {
  return element.children.length === 3 && [...element.children].every((bar) => bar.childNodes.length === 0);
}
