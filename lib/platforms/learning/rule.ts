/**
 * Which of the things that a tile shows go with speech. Kept is what is there in most looks at a person who speaks, and in few at
 * the same person in silence. Nothing is applied by itself: the user sees what was found and says whether it is right.
 */
import type { TaughtSignal } from '../taught-page.ts';
import type { Feature, Glance } from './features.ts';
import { isHashed } from './marks.ts';

/** What is kept is there in at least this share of the looks at speech, and in at most that of the looks at silence. */
export const LEAST_IN_SPEECH = 0.6;
export const MOST_IN_REST = 0.25;
/** From fewer looks nothing is learnt: 2 of the 6 seconds (proposed by Hearth). */
export const FEWEST_LOOKS = 10;
const MOST_FOUND = 3;

export interface Recording {
  /** Looks at the tile while its person speaks. */
  readonly speech: readonly Glance[];
  /** Looks at it while nobody there speaks. */
  readonly rest: readonly Glance[];
}

export interface FoundSignal {
  readonly signal: TaughtSignal;
  /** How often it was there, 0–1. */
  readonly inSpeech: number;
  readonly inRest: number;
}

/** The likeliest signals of speech, best first. `isPersonal`: whether a text may be of a person, so that it must not be kept. */
export function signalsFrom({ speech, rest }: Recording, isPersonal: (text: string) => boolean): FoundSignal[] {
  if (speech.length < FEWEST_LOOKS || rest.length < FEWEST_LOOKS) return [];
  const features = new Map<string, Feature>();
  for (const glance of [...speech, ...rest]) for (const [key, { feature }] of glance) features.set(key, feature);
  const found = [...features].flatMap(([key, feature]) => {
    const [loud, calm] = [speech, rest].map((glances) => glances.map((glance) => glance.get(key)?.values ?? []));
    return signalsOf(feature, loud ?? [], calm ?? []);
  });
  const kept = found
    .filter(({ inSpeech, inRest }) => inSpeech >= LEAST_IN_SPEECH && inRest <= MOST_IN_REST)
    .filter(({ signal }) => textsOf(signal).every((text) => !isPersonal(text)))
    .sort(better);
  return kept
    .filter((one, i) => kept.findIndex((other) => isSameKind(one.signal, other.signal)) === i)
    .slice(0, MOST_FOUND);
}

/** What one feature can say: that it is there, that it has one of its values, or that it has left the one of silence. */
function signalsOf(
  feature: Feature,
  speech: readonly (readonly string[])[],
  rest: readonly (readonly string[])[],
): FoundSignal[] {
  const count = (signal: TaughtSignal, holds: (values: readonly string[]) => boolean): FoundSignal => ({
    signal,
    inSpeech: speech.filter(holds).length / speech.length,
    inRest: rest.filter(holds).length / rest.length,
  });
  const { kind, at, name } = feature;
  if (kind === 'class') return [count({ kind, at, token: name }, (values) => values.length > 0)];
  if (kind === 'animation') return [count({ kind, at }, (values) => values.length > 0)];
  const isOf = [...new Set(speech.flat())].map((value) =>
    count({ kind, at, name, test: 'is', value }, (values) => values.includes(value)),
  );
  const calm = restingValue(rest);
  // With several elements at one place it is not known which of them left its value.
  const isSingle = [...speech, ...rest].every((values) => values.length <= 1);
  if (calm === null || !isSingle) return isOf;
  const left = (values: readonly string[]) =>
    calm === '' ? values.length > 0 : values.length > 0 && values[0] !== calm;
  return [...isOf, count({ kind, at, name, test: 'is-not', value: calm }, left)];
}

/** The value that a feature has nearly always in silence; `''`: it is away. */
function restingValue(rest: readonly (readonly string[])[]): string | null {
  const counts = new Map<string, number>();
  for (const values of rest) counts.set(values[0] ?? '', (counts.get(values[0] ?? '') ?? 0) + 1);
  const [value, n] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return n >= rest.length * (1 - MOST_IN_REST) ? value : null;
}

function textsOf(signal: TaughtSignal): string[] {
  if (signal.kind === 'animation') return [];
  return signal.kind === 'class' ? [signal.token] : [signal.name, signal.value];
}

function isSameKind(a: TaughtSignal, b: TaughtSignal): boolean {
  return a.kind === b.kind && textsOf(a)[0] === textsOf(b)[0];
}

/** Clearer first, then in the order in which every reader here trusts signals, then nearer to the tile. */
function better(a: FoundSignal, b: FoundSignal): number {
  const clarity = ({ inSpeech, inRest }: FoundSignal) => Math.round((inSpeech - inRest) * 10);
  return (
    clarity(b) - clarity(a) ||
    trustOf(a.signal) - trustOf(b.signal) ||
    depthOf(a.signal) - depthOf(b.signal) ||
    a.signal.at.length - b.signal.at.length ||
    JSON.stringify(a.signal).localeCompare(JSON.stringify(b.signal))
  );
}

function trustOf(signal: TaughtSignal): number {
  switch (signal.kind) {
    case 'attribute':
      return (signal.name.startsWith('data-') ? 0 : 1) + (signal.test === 'is' ? 0 : 0.5);
    case 'style':
      // A glow or a height has many values; that it has left the one of silence is what they share.
      return 2 + (signal.test === 'is-not' ? 0 : 0.5);
    case 'animation':
      return 3;
    case 'class':
      return isHashed(signal.token) ? 5 : 4;
  }
}

function depthOf({ at }: TaughtSignal): number {
  return at.split('>').length;
}
