/** The ring around whoever speaks on a Teams tile: several builds, several ways of lighting it, none of them documented. */
import type { PageSenses } from './contract.ts';
import { seenIn } from './dom.ts';
import { type Sighting, type Signal, SignalMemory } from './signals.ts';
import { UntilChanged, untilChanged } from './until-changed.ts';

const RING = '[data-tid="voice-level-stream-outline"]';
/** Personal accounts. */
const PERSONAL_RING = '[data-tid="participant-speaker-ring"]';

/** A ring of either kind. */
export const ANY_RING = `${RING}, ${PERSONAL_RING}`;

/** On the ring, or on something between it and its tile, while the person speaks. */
const LIT_CLASS = '.vdi-frame-occlusion';
/** The newest builds draw the light as the first of these, older ones as the second. */
const PSEUDO_ELEMENTS = ['::after', '::before'] as const;
/** A style that took so many different values is one that moves with the voice. */
const VALUES_OF_A_VOICE = 3;
const MOTION = 'ring-style-motion';
/**
 * Computed styles are read only of tiles whose attribute and class have told nothing yet, and at most so often in one reading
 * (proposed by Hearth: four for each of the 49 tiles of a 7 × 7 grid). Tiles beyond that stay unknown.
 */
const MOST_STYLE_READS = 200;

const NOT_TOLD: Sighting = { seen: 'unknown', rule: null };

/** In the order in which they are believed. A tile without a ring is told about by none of them: that is no silence. */
function ringSignals(senses: PageSenses): Signal[] {
  const rings = new UntilChanged(senses, (tile) => ({
    ring: tile.querySelector(RING),
    personal: tile.querySelector(PERSONAL_RING),
    any: tile.querySelector(ANY_RING),
  }));
  const ringOf = (tile: Element) => rings.in(tile).ring;
  const attributeAndClass: readonly Signal[] = [
    {
      rule: 'data-is-speaking',
      saysOff: true,
      read: (tile) => seenIn(ringOf(tile), 'data-is-speaking'),
    },
    {
      rule: 'vdi-frame-occlusion',
      read(tile) {
        const ring = ringOf(tile);
        if (!ring) return 'unknown';
        const lit = ring.closest(LIT_CLASS);
        return lit !== null && tile.contains(lit);
      },
    },
  ];
  return [
    ...untilChanged(attributeAndClass, senses),
    {
      rule: 'ring-pseudo-opacity',
      mustChange: true,
      read(tile) {
        const ring = ringOf(tile);
        for (const pseudo of ring ? PSEUDO_ELEMENTS : []) {
          const opacity = ring ? opacityOf(ring, senses, pseudo) : null;
          if (opacity !== null) return opacity > 0;
        }
        return 'unknown';
      },
    },
    {
      rule: 'speaker-ring-opacity',
      mustChange: true,
      read(tile) {
        const ring = rings.in(tile).personal;
        const opacity = ring && opacityOf(ring, senses);
        return opacity === null ? 'unknown' : opacity >= 1;
      },
    },
    styleMotion((tile) => rings.in(tile).any),
  ];
}

/** `null` where there is nothing to be read: above all no such pseudo-element, which would be called opaque. */
function opacityOf(ring: Element, senses: PageSenses, pseudo?: '::after' | '::before'): number | null {
  if (pseudo && ['', 'none', 'normal'].includes(senses.styleOf(ring, 'content', pseudo))) return null;
  const opacity = Number.parseFloat(senses.styleOf(ring, 'opacity', pseudo));
  return Number.isNaN(opacity) ? null : opacity;
}

/** On while the ring's own inline style differs from what it was in the reading before. */
function styleMotion(ringOf: (tile: Element) => Element | null): Signal {
  const before = new WeakMap<Element, string>();
  const values = new WeakMap<Element, Set<string>>();
  return {
    rule: MOTION,
    mustChange: true,
    read(tile) {
      const ring = ringOf(tile);
      const style = ring?.getAttribute('style') ?? null;
      if (!ring || style === null) return 'unknown';
      const seen = values.get(ring) ?? new Set();
      values.set(ring, seen);
      if (seen.size < VALUES_OF_A_VOICE) seen.add(style);
      const moved = before.has(ring) && before.get(ring) !== style;
      before.set(ring, style);
      return seen.size < VALUES_OF_A_VOICE ? 'unknown' : moved;
    },
  };
}

/** Reads rings, and remembers which of their signals were seen at work in this session. */
export class Rings {
  readonly #signals: SignalMemory;
  #styleReads = 0;

  constructor(senses: PageSenses) {
    const bounded: PageSenses = {
      ...senses,
      styleOf: (element, property, pseudo) =>
        this.#styleReads++ < MOST_STYLE_READS ? senses.styleOf(element, property, pseudo) : '',
    };
    this.#signals = new SignalMemory(ringSignals(bounded), bounded);
  }

  readAll(tiles: readonly Element[]): Sighting[] {
    this.#styleReads = 0;
    const sightings = this.#signals.readAll(tiles);
    const byMotion = sightings.filter(({ rule }) => rule === MOTION);
    // All rings that move at once move because the window does.
    const isResized = byMotion.length > 1 && byMotion.every(({ seen }) => seen === true);
    return isResized ? sightings.map((one) => (one.rule === MOTION ? NOT_TOLD : one)) : sightings;
  }
}
