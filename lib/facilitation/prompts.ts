/** The words a facilitator can say: for what there are some, which to offer, and what is filled in. The words themselves are messages. */

export const PROMPT_SITUATIONS = [
  'open',
  'heads-up',
  'by-name',
  'privately',
  'check-in',
  'round-check-in',
  'round-ideas',
  'round-decision',
  'round-reflections',
  'round-closing',
  'pass-on',
  'bring-back',
  'welcome',
  'thanks',
  'close-loop',
  'closing',
  'groups',
] as const;
/**
 * `open`: to new voices, without a name. `heads-up`: who is asked next. `privately`: in a message to one person. `round-…`: opens a
 * round of that kind. `pass-on`: after a long turn. `bring-back`: somebody gave way. `close-loop`: whether somebody's point was met.
 * `closing`: before the end. `groups`: among many people.
 */
export type PromptSituation = (typeof PROMPT_SITUATIONS)[number];

/** `name`: whom the words are for. `next`: who comes after them. `purpose`: why people meet. */
export const PLACEHOLDERS = ['name', 'next', 'topic', 'purpose'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
/** What can be filled in; `''` or nothing: not known. Any text: untrusted. */
export type PromptValues = Readonly<Partial<Record<Placeholder, string>>>;

/** More than anybody says in one breath, characters. */
export const LONGEST_OWN_PROMPT = 300;
/** More than anybody keeps in mind during a meeting. */
export const MOST_OWN_PROMPTS = 50;

/** The user's own words. */
export interface OwnPrompt {
  readonly id: string;
  readonly situation: PromptSituation;
  /** With placeholders, `{name}`; what is no placeholder stays as it is. */
  readonly text: string;
}

/** Sets of words by what must be known for them, in the order in which they are offered. */
const NEEDS = {
  nextTopic: ['next', 'topic'],
  next: ['next'],
  topic: ['topic'],
  purpose: ['purpose'],
  plain: [],
} as const satisfies Readonly<Record<string, readonly Placeholder[]>>;
type PromptSet = keyof typeof NEEDS;
const SET_NAMES = Object.keys(NEEDS) as readonly PromptSet[];

/** How many words each situation has in each set. */
const SETS: Readonly<Record<PromptSituation, Readonly<Partial<Record<PromptSet, number>>>>> = {
  open: { topic: 3, purpose: 1, plain: 4 },
  'heads-up': { nextTopic: 1, next: 3, plain: 3 },
  'by-name': { topic: 4, purpose: 1, plain: 4 },
  privately: { topic: 2, plain: 3 },
  'check-in': { purpose: 1, plain: 4 },
  'round-check-in': { purpose: 1, plain: 3 },
  'round-ideas': { topic: 2, plain: 3 },
  'round-decision': { topic: 1, plain: 3 },
  'round-reflections': { topic: 1, plain: 3 },
  'round-closing': { plain: 3 },
  'pass-on': { topic: 1, plain: 3 },
  'bring-back': { topic: 1, plain: 3 },
  welcome: { topic: 1, plain: 3 },
  thanks: { plain: 4 },
  'close-loop': { topic: 1, plain: 3 },
  closing: { purpose: 1, plain: 3 },
  groups: { topic: 2, plain: 3 },
};

/** Words that can be offered: those that came with Hearth by their message, or the user's own. */
export type PromptChoice =
  | { readonly from: 'hearth'; readonly situation: PromptSituation; readonly variant: `${PromptSet}${number}` }
  | { readonly from: 'user'; readonly prompt: OwnPrompt };

/**
 * Everything that can be said in a situation, best first: the user's own words, then those that came with Hearth, each without what
 * would leave a gap. `turn` turns both lists, so that the next number begins with other words.
 */
export function promptChoices(
  situation: PromptSituation,
  values: PromptValues,
  { own, turn }: { readonly own: readonly OwnPrompt[]; readonly turn: number },
): PromptChoice[] {
  const mine = own.filter((prompt) => prompt.situation === situation && placeholdersIn(prompt.text).every(isKnown));
  function isKnown(placeholder: Placeholder): boolean {
    return knownValue(values, placeholder) !== null;
  }
  const hearths = SET_NAMES.filter((set) => NEEDS[set].every(isKnown)).flatMap((set) =>
    Array.from(
      { length: SETS[situation][set] ?? 0 },
      (_, i): PromptChoice => ({ from: 'hearth', situation, variant: `${set}${i + 1}` }),
    ),
  );
  return [
    ...turned(
      mine.map((prompt): PromptChoice => ({ from: 'user', prompt })),
      turn,
    ),
    ...turned(hearths, turn),
  ];
}

/** Every word that came with Hearth for a situation, whatever is known. */
export function hearthsChoices(situation: PromptSituation): PromptChoice[] {
  const everything = Object.fromEntries(PLACEHOLDERS.map((placeholder) => [placeholder, '…']));
  return promptChoices(situation, everything, { own: [], turn: 0 });
}

/** A piece of words that were filled in: as written, or what stands for a placeholder. */
export interface PromptPart {
  readonly text: string;
  readonly filled: boolean;
  /** Its number, one from the next. */
  readonly n: number;
}

/** Words with everything filled in that is known. What is filled in is text: nothing in it is a placeholder or a pattern. */
export function fillPrompt(template: string, values: PromptValues): PromptPart[] {
  // A pattern with a group splits into what is between, and what was matched, in turns.
  return template
    .split(/(\{[a-z]+\})/u)
    .map((piece, i): PromptPart => {
      const placeholder = i % 2 === 1 ? PLACEHOLDERS.find((one) => piece === `{${one}}`) : undefined;
      const value = placeholder ? knownValue(values, placeholder) : null;
      return value === null ? { text: piece, filled: false, n: i } : { text: value, filled: true, n: i };
    })
    .filter(({ text }) => text !== '');
}

/** What looks like a placeholder in the user's own words and is none, as typed: it stays as it is. */
export function unknownPlaceholders(text: string): string[] {
  const found = [...text.matchAll(/\{[^{}\n]*\}/gu)].map(([typed]) => typed);
  return [...new Set(found)].filter((typed) => !PLACEHOLDERS.some((one) => typed === `{${one}}`));
}

function placeholdersIn(text: string): Placeholder[] {
  return PLACEHOLDERS.filter((one) => text.includes(`{${one}}`));
}

function knownValue(values: PromptValues, placeholder: Placeholder): string | null {
  const value = values[placeholder]?.trim() ?? '';
  return value === '' ? null : value;
}

function turned<T>(items: readonly T[], turn: number): T[] {
  const from = items.length === 0 || !Number.isFinite(turn) ? 0 : Math.abs(Math.trunc(turn)) % items.length;
  return [...items.slice(from), ...items.slice(0, from)];
}
