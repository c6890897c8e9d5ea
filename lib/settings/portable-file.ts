/** Settings as a file: written, and checked before they are believed. A file may come from anybody. */
import * as v from 'valibot';
import { NUDGE_BOUNDS, NUDGE_KINDS, type NudgeSettings, type Threshold } from '../facilitation/nudges/settings.ts';
import { LONGEST_OWN_PROMPT, MOST_OWN_PROMPTS, PROMPT_SITUATIONS } from '../facilitation/prompts.ts';
import { MOST_DAYS, type Retention } from '../store/retention.ts';
import type { Portable } from './portable.ts';

/** As many own prompts as there can be fit in several times; anything beyond is something else. */
export const SETTINGS_FILE_LIMIT = 100_000;
const VERSION = 1;

/** Why a file is refused, in the order in which it is looked at. */
export type SettingsProblem =
  | 'too-large'
  | 'damaged'
  | 'another-file'
  | 'newer-version'
  | 'out-of-bounds'
  | 'unknown-setting';

const THRESHOLDS = Object.keys(NUDGE_BOUNDS) as Threshold[];

const days = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_DAYS)));

const fileSchema = v.strictObject({
  hearth: v.literal('settings'),
  version: v.literal(VERSION),
  hints: v.exactOptional(v.strictObject(v.entriesFromList(NUDGE_KINDS, v.boolean()))),
  times: v.exactOptional(
    v.strictObject(
      Object.fromEntries(THRESHOLDS.map((name) => [name, within(NUDGE_BOUNDS[name])])) as Record<
        Threshold,
        ReturnType<typeof within>
      >,
    ),
  ),
  rounds: v.exactOptional(v.strictObject({ moveOn: v.boolean() })),
  aloud: v.exactOptional(v.strictObject({ hints: v.boolean() })),
  prompts: v.exactOptional(
    v.pipe(
      v.array(
        v.strictObject({
          situation: v.picklist(PROMPT_SITUATIONS),
          text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_OWN_PROMPT)),
        }),
      ),
      v.maxLength(MOST_OWN_PROMPTS),
    ),
  ),
  includer: v.exactOptional(v.strictObject({ on: v.boolean() })),
  kept: v.exactOptional(v.strictObject({ namesDays: days, figuresDays: days })),
});
type SettingsFile = v.InferOutput<typeof fileSchema>;

function within([least, most]: readonly [number, number]) {
  return v.pipe(v.number(), v.finite(), v.minValue(least), v.maxValue(most));
}

/** Settings as a file to save: what it is called, and what is in it. */
export function settingsFile({ companion, prompts, includer, kept }: Portable): {
  readonly name: string;
  readonly text: string;
} {
  const { on: hints, ...times } = companion.nudges;
  const file: SettingsFile = {
    hearth: 'settings',
    version: VERSION,
    hints,
    times,
    rounds: { moveOn: companion.roundMovesOn },
    aloud: { hints: companion.announces },
    prompts: prompts.map(({ situation, text }) => ({ situation, text })),
    includer: { on: includer.on },
    kept: { ...kept },
  };
  return { name: 'hearth-settings.json', text: `${JSON.stringify(file, null, 2)}\n` };
}

export type ParsedSettings =
  | { readonly file: SettingsFile }
  /** `at`: the setting that is to blame, as the file names it; `''`: none. */
  | { readonly problem: SettingsProblem; readonly at: string };

/** Reads a file's text: settings that may be taken in as a whole, or why not. */
export function parseSettings(text: string): ParsedSettings {
  if (text.length > SETTINGS_FILE_LIMIT) return { problem: 'too-large', at: '' };
  const data = fromJson(text);
  if (data === undefined) return { problem: 'damaged', at: '' };
  if (!v.is(v.looseObject({ hearth: v.literal('settings') }), data)) return { problem: 'another-file', at: '' };
  if (v.is(v.looseObject({ version: v.pipe(v.number(), v.minValue(VERSION + 1)) }), data)) {
    return { problem: 'newer-version', at: '' };
  }
  const parsed = v.safeParse(fileSchema, data, { abortEarly: true });
  if (parsed.success) return { file: parsed.output };
  const [issue] = parsed.issues;
  const keys = (issue.path ?? []).map(({ key }) => String(key));
  const at = keys.at(-1) ?? '';
  if (issue.type === 'strict_object' && issue.expected === 'never') return { problem: 'unknown-setting', at };
  const isOfBounds = (keys[0] === 'times' || keys[0] === 'kept') && keys.length === 2 && issue.received !== 'undefined';
  return isOfBounds ? { problem: 'out-of-bounds', at } : { problem: 'damaged', at: '' };
}

/**
 * What is here with what a file has; what it does not mention stays. `limits`: what whoever manages the browser allows at most, which
 * no file can loosen.
 */
export function withFile(here: Portable, file: SettingsFile, limits: Retention): Portable {
  const { companion } = here;
  const nudges: NudgeSettings = { ...companion.nudges, ...file.times, on: file.hints ?? companion.nudges.on };
  const on = file.includer?.on ?? here.includer.on;
  return {
    companion: {
      nudges,
      roundMovesOn: file.rounds?.moveOn ?? companion.roundMovesOn,
      announces: file.aloud?.hints ?? companion.announces,
    },
    prompts: file.prompts ? file.prompts.map((prompt, i) => ({ ...prompt, id: String(i + 1) })) : here.prompts,
    includer: on === here.includer.on ? here.includer : { on, ticked: [] },
    kept: file.kept ? limited(file.kept, limits) : here.kept,
  };
}

/** A day at the least: less cannot be set, and what is managed holds anyway. */
function limited(kept: Retention, limits: Retention): Retention {
  const least = (own: number | null, limit: number | null) =>
    limit === null ? own : Math.max(1, Math.floor(Math.min(own ?? limit, limit)));
  return {
    namesDays: least(kept.namesDays, limits.namesDays),
    figuresDays: least(kept.figuresDays, limits.figuresDays),
  };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
