/** The one meeting of the drill: a few people who talk, are muted, raise hands, share a screen, come late and leave. */
import { generateConversation, type Speech } from '../meetings/conversation.ts';
import { type Actor, type ActorState, castOf } from '../replay/cast.ts';
import type { Emulation } from '../replay/emulations.ts';
import { dominant } from '../replay/signals/dominant.ts';
import type { Signal } from '../replay/signals/signal.ts';
import { type Span, SpanCursor } from '../replay/signals/voice.ts';

export const SAMPLE_MS = 400;
const DURATION_MS = 150_000;
/** Chosen so that everybody who talks does so early, late and often. */
const SEED = 54;
/** Loud enough for every page. */
const VOICE_LEVEL = 0.5;

/** Of two words, so that no word of a page is taken for a name. */
export const USER = 'Uma Roy';
const TALKERS = ['Ada Lund', 'Ben Okoro', 'Zoë Weiß', USER];
const SILENT = ['Eli Moss', 'Fay Tan'];

/** From and to, s. */
type Times = readonly (readonly [from: number, to: number])[];
type Plan = Readonly<Record<string, Times>>;

const END = Number.POSITIVE_INFINITY;

/** Not in the call: one comes late, one leaves. */
const ABSENT: Plan = { 'Zoë Weiß': [[0, 20]], 'Eli Moss': [[115, END]] };
/** One is muted all along, one is muted for a while, so is the user. */
const MUTED: Plan = { 'Fay Tan': [[0, END]], 'Ben Okoro': [[45, 80]], [USER]: [[85, 105]] };
const HANDS: Plan = {
  'Eli Moss': [[10, 30]],
  'Ben Okoro': [[55, 75]],
  'Ada Lund': [[100, 125]],
};
const SHARES: Plan = { 'Ada Lund': [[60, 130]] };

/** What there is to be seen at one moment, one state for each actor. */
export interface Moment {
  readonly at: number;
  readonly states: readonly ActorState[];
  /** Nothing is otherwise than at the moment before: then `states` is the same object. */
  readonly isStill: boolean;
}

export interface Scenario {
  readonly cast: readonly Actor[];
  readonly moments: readonly Moment[];
}

/**
 * The meeting as a platform's indicator would show it; always the same. Where one speaker is marked, and never the user, silence
 * shows only while the user is muted, so they are.
 */
export function scenarioFor({ mode, signal, shown }: Emulation): Scenario {
  const isUserMuted = mode === 'dominant-only' && !shown.showsSelf;
  const muted = isUserMuted ? { ...MUTED, [USER]: [[0, END]] as const } : MUTED;
  const conversation = generateConversation({ seed: SEED, durationMs: DURATION_MS, talkers: TALKERS, silent: SILENT });
  const speech = conversation.speech.flatMap((stretch) => withoutSilenced(stretch, muted));
  const cast = castOf({ ...conversation, speech }, { self: USER, seed: SEED });
  const shows = mode === 'per-participant' ? plain(cast) : signal(cast, 1);
  const floor = 'marksFloor' in shown && shown.marksFloor ? dominant({ clears: false })(cast, 1) : () => [];
  const moments: Moment[] = [];
  for (let at = 0; at <= DURATION_MS; at += SAMPLE_MS) {
    const before = moments.at(-1)?.states;
    const levels = shows(at);
    const dominants = floor(at);
    const states = cast.map((actor, i): ActorState => {
      const level = actor.self && !shown.showsSelf ? 0 : (levels[i] ?? 0);
      const state = stateOf(actor, i, { at, muted }, { level, dominant: (dominants[i] ?? 0) > 0 });
      const last = before?.[i];
      return last && isSame(last, state) ? last : state;
    });
    const isStill = before?.every((state, i) => state === states[i]) ?? false;
    moments.push({ at, states: isStill && before ? before : states, isStill });
  }
  return { cast, moments };
}

/** A page that shows voices as they are: what a platform adds to them is not what is drilled. */
function plain(cast: readonly Actor[]): Signal {
  const voices = cast.map(({ speech }) => new SpanCursor(speech));
  return (ms) => voices.map((voice) => (voice.covers(ms) ? VOICE_LEVEL : 0));
}

function stateOf(
  { name }: Actor,
  i: number,
  { at, muted }: { at: number; muted: Plan },
  shown: Pick<ActorState, 'level' | 'dominant'>,
): ActorState {
  const is = (plan: Plan) => spansOf(plan, name).some(({ from, to }) => at >= from && at < to);
  return {
    ...shown,
    device: is(ABSENT) ? null : 10 + i,
    muted: is(muted),
    handUp: is(HANDS),
    sharesScreen: is(SHARES),
  };
}

function isSame(a: ActorState, b: ActorState): boolean {
  return (Object.keys(a) as (keyof ActorState)[]).every((key) => a[key] === b[key]);
}

function spansOf(plan: Plan, name: string): Span[] {
  return (plan[name] ?? []).map(([from, to]) => ({ from: from * 1000, to: to * 1000 }));
}

/** Somebody's words without those that would have been said with the microphone off, or elsewhere. */
function withoutSilenced(stretch: Speech, muted: Plan): Speech[] {
  const silenced = [...spansOf(ABSENT, stretch.speaker), ...spansOf(muted, stretch.speaker)];
  return silenced.reduce<Speech[]>(
    (parts, { from, to }) =>
      parts.flatMap((part) =>
        [
          { ...part, to: Math.min(part.to, from) },
          { ...part, from: Math.max(part.from, to) },
        ].filter((one) => one.from < one.to),
      ),
    [stretch],
  );
}
