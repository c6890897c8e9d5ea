/**
 * What a row of practices must look like, on disk and in a backup. For Hearth's pages only: the background reads no practices, and has
 * no room for what is said here.
 */
import * as v from 'valibot';
import { textSchema, wallSchema } from '../meeting/schema.ts';
import type { Appreciation } from '../practices/appreciations.ts';
import { ANSWERS, type Answers, CHECKLIST_QUESTIONS, type Checklist } from '../practices/checklist.ts';
import { feedbackLinkOf } from '../practices/feedback-link.ts';
import type { FollowUp } from '../practices/follow-ups.ts';
import type { Buddy, WelcomeMark } from '../practices/newcomers.ts';
import { LONGEST_NORM, MOST_NORMS, type SeriesCharter } from '../practices/norms.ts';
import { LONGEST_LINE, LONGEST_NOTE, oneLine } from '../practices/own-words.ts';
import { MOST_OWN_QUESTIONS, MOST_USED_KEPT, type OwnQuestion, QUESTION_MOODS } from '../practices/questions.ts';
import { MOST_ROLES, MOST_ROLES_KEPT, type RoleTaken, type SeriesRole } from '../practices/roles.ts';
import { type Idea, LONGEST_IDEA, REPLIES } from '../practices/you-said.ts';
import type { Practices } from './practices.ts';

/** Most of what is noted one by one, in one series: far beyond what anybody writes (proposed by Hearth). */
export const MOST_NOTED = 10_000;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const name = v.pipe(textSchema, v.minLength(1));
const wall = wallSchema;
const series = v.pipe(v.string(), v.maxLength(100));
const link = v.pipe(
  v.string(),
  v.check((text) => feedbackLinkOf(text) !== null, 'An address of a page on https, or nothing.'),
);

/** Characters are counted as people count them, as `oneLine` does. */
const words = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest * 2),
    v.check((text) => fits(text, longest), 'Longer than what is kept.'),
  );

const charter = v.object({
  purpose: words(LONGEST_NORM),
  norms: v.pipe(v.array(words(LONGEST_NORM)), v.maxLength(MOST_NORMS)),
  ways: words(LONGEST_NORM),
  ritual: words(LONGEST_NORM),
});
const role: v.GenericSchema<unknown, SeriesRole> = v.object({ id, text: words(LONGEST_LINE), leads: v.boolean() });
const roleTaken: v.GenericSchema<unknown, RoleTaken> = v.object({ role: id, name, wall });
const ownQuestion: v.GenericSchema<unknown, OwnQuestion> = v.object({
  id,
  mood: v.picklist(QUESTION_MOODS),
  text: words(LONGEST_LINE),
});
const welcome: v.GenericSchema<unknown, WelcomeMark> = v.object({
  name,
  said: v.picklist(['welcomed', 'not-new']),
  wall,
});
const buddy: v.GenericSchema<unknown, Buddy> = v.object({
  newcomer: name,
  buddy: name,
  sinceWall: wall,
  asked: v.pipe(v.array(v.picklist(['half-way', 'end'])), v.maxLength(2)),
});
const followUp: v.GenericSchema<unknown, FollowUp> = v.object({
  id,
  series,
  name,
  text: words(LONGEST_NOTE),
  notedWall: wall,
  state: v.picklist(['open', 'done', 'dropped']),
  changedWall: wall,
});
const appreciation: v.GenericSchema<unknown, Appreciation> = v.object({
  id,
  name,
  what: words(LONGEST_NOTE),
  value: words(LONGEST_LINE),
  by: textSchema,
  wall,
});
const idea: v.GenericSchema<unknown, Idea> = v.object({
  id,
  series,
  from: v.picklist(['idea-box', 'feedback']),
  text: words(LONGEST_IDEA),
  reply: v.nullable(v.object({ kind: v.picklist(REPLIES), text: words(LONGEST_NOTE), wall })),
  toldWall: v.nullable(wall),
});
const answered = v.exactOptional(v.object({ answer: v.picklist(ANSWERS), note: words(LONGEST_NOTE) }));
const answers: v.GenericSchema<unknown, Answers> = v.object(
  Object.fromEntries(CHECKLIST_QUESTIONS.map((question) => [question, answered])),
);
const checklist: v.GenericSchema<unknown, Checklist> = v.object({
  series,
  wall,
  answers,
  draft: v.exactOptional(v.boolean()),
});

/** What each list is made of, and how much of it there is at most. */
const LISTS = {
  roles: listOf(role, MOST_ROLES),
  rolesTaken: listOf(roleTaken, MOST_ROLES_KEPT),
  ownQuestions: listOf(ownQuestion, MOST_OWN_QUESTIONS),
  questionsUsed: listOf(id, MOST_USED_KEPT),
  welcomes: listOf(welcome, MOST_NOTED),
  buddies: listOf(buddy, MOST_NOTED),
  followUps: listOf(followUp, MOST_NOTED),
  appreciations: listOf(appreciation, MOST_NOTED),
  ideas: listOf(idea, MOST_NOTED),
  checklists: listOf(checklist, MOST_NOTED),
};

/** Every field of a row but whose it is: all of it as it should be. What `soundPractices` gives always is. */
export const practicesFields = {
  charter,
  feedbackLink: link,
  roles: LISTS.roles.whole,
  rolesTaken: LISTS.rolesTaken.whole,
  ownQuestions: LISTS.ownQuestions.whole,
  questionsUsed: LISTS.questionsUsed.whole,
  welcomes: LISTS.welcomes.whole,
  buddies: LISTS.buddies.whole,
  followUps: LISTS.followUps.whole,
  appreciations: LISTS.appreciations.whole,
  ideas: LISTS.ideas.whole,
  checklists: LISTS.checklists.whole,
} satisfies { readonly [Key in keyof Practices]: v.GenericSchema<unknown, Practices[Key]> };

/**
 * A row as far as it makes sense, part by part: what a fault of the disk, or another version, made of one follow-up does not take the
 * others with it. Of a list that is too long the newest stay. A row that is as it should be comes out just so.
 */
export function soundPractices(row: unknown): Practices {
  const given = asRecord(row);
  return {
    charter: soundCharter(given.charter),
    feedbackLink: v.is(link, given.feedbackLink) ? given.feedbackLink : '',
    roles: LISTS.roles.sound(given.roles),
    rolesTaken: LISTS.rolesTaken.sound(given.rolesTaken),
    ownQuestions: LISTS.ownQuestions.sound(given.ownQuestions),
    questionsUsed: LISTS.questionsUsed.sound(given.questionsUsed),
    welcomes: LISTS.welcomes.sound(given.welcomes),
    buddies: LISTS.buddies.sound(given.buddies),
    followUps: LISTS.followUps.sound(given.followUps),
    appreciations: LISTS.appreciations.sound(given.appreciations),
    ideas: LISTS.ideas.sound(given.ideas),
    checklists: LISTS.checklists.sound(given.checklists),
  };
}

interface ListOf<Item> {
  readonly whole: v.GenericSchema<unknown, Item[]>;
  readonly sound: (list: unknown) => Item[];
}

function listOf<Item>(item: v.GenericSchema<unknown, Item>, most: number): ListOf<Item> {
  const sound = (one: unknown): Item[] => {
    const parsed = v.safeParse(item, one);
    return parsed.success ? [parsed.output] : [];
  };
  return {
    whole: v.pipe(v.array(item), v.maxLength(most)),
    sound: (list) => (Array.isArray(list) ? list.flatMap(sound).slice(-most) : []),
  };
}

function soundCharter(stored: unknown): SeriesCharter {
  const given = asRecord(stored);
  const line = (text: unknown) => (typeof text !== 'string' ? '' : within(text, LONGEST_NORM));
  const norms: readonly unknown[] = Array.isArray(given.norms) ? given.norms : [];
  return {
    purpose: line(given.purpose),
    norms: norms
      .filter((norm) => typeof norm === 'string')
      .slice(0, MOST_NORMS)
      .map(line),
    ways: line(given.ways),
    ritual: line(given.ritual),
  };
}

/** The text just as it is, unless it is too long. */
function within(text: string, longest: number): string {
  return fits(text, longest) ? text : oneLine(text, longest);
}

function fits(text: string, longest: number): boolean {
  return text.length <= longest || (text.length <= longest * 2 && [...text].length <= longest);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
