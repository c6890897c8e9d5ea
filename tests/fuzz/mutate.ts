/** Makes bad files of good ones: bytes, lines and values are changed in every way that a disk, an editor or an enemy can. */
import { randomFrom } from '../meetings/conversation.ts';

type Random = () => number;
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** What anybody might write where something else should stand. */
const VALUES: readonly Json[] = [
  null,
  true,
  0,
  -1,
  -0,
  0.5,
  1e308,
  9_007_199_254_740_992,
  '',
  '__proto__',
  'p1',
  'constructor',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("x")',
  '\u0000\ud800\u202e',
  'x'.repeat(10_000),
  [],
  {},
  [[[[]]]],
  { type: 'end' },
  { length: 1e9 },
];

/** So many files, the same for the same seed. */
export function* mutations(
  seeds: readonly string[],
  { seed, files }: { seed: number; files: number },
): Generator<Uint8Array<ArrayBuffer>> {
  const random = randomFrom(seed);
  for (let i = 0; i < files; i++) {
    const start = seeds[i % seeds.length] ?? '';
    const times = random() < 0.6 ? 1 : 3;
    let text = start;
    for (let n = 0; n < times; n++) text = pick(CHANGES, random)(text, random);
    const bytes = new TextEncoder().encode(text);
    yield random() < 0.1 ? spoilt(bytes, random) : bytes;
  }
}

const CHANGES: readonly ((text: string, random: Random) => string)[] = [
  // Values deep in some record, which is where what is checked badly would hide: most of the changes.
  changeValue,
  changeValue,
  changeValue,
  changeValue,
  dropKey,
  dropKey,
  addKey,
  (text, random) => lines(text, (all) => all.splice(at(all, random), 1)),
  (text, random) => lines(text, (all) => all.splice(at(all, random), 0, all[at(all, random)] ?? '')),
  (text, random) =>
    lines(text, (all) => {
      const [i, j] = [at(all, random), at(all, random)];
      [all[i], all[j]] = [all[j] ?? '', all[i] ?? ''];
    }),
  (text, random) => text.slice(0, Math.floor(random() * text.length)),
  (text, random) => text.slice(Math.floor(random() * text.length)),
  (text, random) => {
    const i = Math.floor(random() * text.length);
    return (
      text.slice(0, i) + pick(['"', '{', '}', '[', ']', ',', '\n', '\u0000', '\\', '9'], random) + text.slice(i + 1)
    );
  },
  (text, random) =>
    text.replaceAll(/"version":[12]/g, `"version":${pick(['1', '2', '3', '-1', '"1"', '1e99', '0.5'], random)}`),
  (text, random) => `${text}${'['.repeat(Math.floor(random() * 50_000))}`,
  (text, random) =>
    lines(text, (all) =>
      all.splice(at(all, random), 0, `{"type":"setting","key":"x","value":${'['.repeat(9999)}${']'.repeat(9999)}}`),
    ),
];

function changeValue(text: string, random: Random): string {
  return inRecord(text, random, (parent, key) => {
    const value: Json =
      random() < 0.3 && typeof parent[key] === 'number'
        ? Number(parent[key]) * pick([-1, 2, 1e6], random)
        : pick(VALUES, random);
    define(parent, key, value);
  });
}

function dropKey(text: string, random: Random): string {
  return inRecord(text, random, (parent, key) => {
    delete parent[key];
  });
}

function addKey(text: string, random: Random): string {
  return inRecord(text, random, (parent) =>
    define(parent, pick(['__proto__', 'constructor', 'type', 'then', 'toJSON'], random), pick(VALUES, random)),
  );
}

/** `__proto__` as a key like any other, as JSON can have it. */
function define(parent: Record<string, Json>, key: string, value: Json): void {
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Changes one object or list anywhere within one line (or the whole text, where it is one object). */
function inRecord(text: string, random: Random, change: (parent: Record<string, Json>, key: string) => void): string {
  const whole = parsed(text);
  if (whole !== undefined) {
    descend(whole, random, change);
    return JSON.stringify(whole);
  }
  return lines(text, (all) => {
    const i = at(all, random);
    const record = parsed(all[i] ?? '');
    if (record === undefined) return;
    descend(record, random, change);
    all[i] = JSON.stringify(record);
  });
}

function descend(value: Json, random: Random, change: (parent: Record<string, Json>, key: string) => void): void {
  if (typeof value !== 'object' || value === null) return;
  const parent = value as Record<string, Json>;
  const key = pick(Object.keys(parent), random) ?? 'nothing';
  const inner = parent[key];
  if (typeof inner === 'object' && inner !== null && random() < 0.8) descend(inner, random, change);
  else change(parent, key);
}

function parsed(text: string): Json | undefined {
  // What was made so deep before cannot be written anew.
  if (text.includes('['.repeat(1000))) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function lines(text: string, change: (all: string[]) => unknown): string {
  const all = text.split('\n');
  change(all);
  return all.join('\n');
}

function spoilt(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice();
  if (copy.length > 0) copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
  return copy;
}

function at(all: readonly string[], random: Random): number {
  return Math.floor(random() * all.length);
}

function pick<T>(from: readonly T[], random: Random): T {
  return from[Math.floor(random() * from.length)] as T;
}
