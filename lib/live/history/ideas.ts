/** The idea box of a series: its key, what is handed out, and opening what was handed in. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { mayOpen } from '../../ideas/may-open.ts';
import type { NoteSource } from '../../ideas/open.ts';
import { IdeaError } from '../../ideas/problems.ts';
import { awaitingReply, newIdea } from '../../practices/you-said.ts';
import { addKnown, forgetIdeaBox, type IdeaBox, keepIdeaBox, readIdeaBox } from '../../settings/idea-boxes.ts';
import { changePractices, type PracticesRow, readPractices } from '../../store/practices.ts';
import type { History } from './history.ts';
import { type IdeaFacts, ideaFacts, isMeetingOn } from './ideas-facts.ts';
import type { IdeaBoxView, KeyProblem, Opening, ShownIdeaBox, TextFile } from './ideas-model.ts';

export interface IdeaBoxDesk {
  readonly box: ReadonlySignal<IdeaBoxView>;
  readonly opening: ReadonlySignal<Opening>;
  /** Makes a key where there is none. Resolves with what was in the way, or `null`. */
  readonly onMakeKey: () => Promise<KeyProblem | null>;
  /** The key as a file behind a passphrase. */
  readonly saveKey: (passphrase: string) => Promise<TextFile | KeyProblem>;
  /** Takes in a saved key where there is none. */
  readonly onUseKey: (file: Pick<File, 'text'>, passphrase: string) => Promise<KeyProblem | null>;
  readonly onThrowAway: () => Promise<KeyProblem | null>;
  /** The idea page with the key in it. */
  readonly savePage: () => Promise<TextFile | KeyProblem>;
  readonly onOpen: (sources: readonly NoteSource[]) => void;
  /** Adds the ideas that are on the page to those of the series. */
  readonly onKeep: () => void;
  /** Takes them off the page. */
  readonly onPutAway: () => void;
  /** Resolves when the text is on the clipboard; rejects when the browser refuses. */
  readonly copy: (text: string) => Promise<void>;
  /** Reads the idea box of a series and shows it. */
  readonly show: (seriesId: string) => Promise<void>;
}

const CHOOSE: Opening = { step: 'choose', failed: false };

/** Whichever series is open. */
interface Open {
  facts: IdeaFacts;
  row: PracticesRow;
  /** Its key; `null`: none yet. */
  kept: IdeaBox | null;
  /** Of the notes whose ideas are on the page. */
  fingerprints: readonly string[];
}

/** Needs a while at first. */
const loadTools = () => import('./idea-tools.ts');

export function openIdeaBox(
  { db, now }: Pick<History, 'db' | 'now'>,
  copy: (text: string) => Promise<void>,
): IdeaBoxDesk {
  const box = signal<IdeaBoxView>(null);
  const opening = signal<Opening>(CHOOSE);
  let open: Open | null = null;
  let wanted = '';
  /** What is being kept. */
  let keeping: Opening | null = null;

  const draw = async (one: Open): Promise<void> => {
    const shown = await shownOf(one);
    if (one === open) box.value = shown;
  };
  /** Does something with the key as it is kept now, and shows what came of it. */
  const withKey = async <Result>(act: (one: Open) => Promise<Result | KeyProblem>): Promise<Result | KeyProblem> => {
    const one = open;
    if (!one) return 'failed';
    try {
      one.kept = await readIdeaBox(one.facts.parts);
      return await act(one);
    } catch (error) {
      return problemIn(error);
    } finally {
      await draw(one).catch(() => undefined);
    }
  };
  const keep = async (one: Open, key: Pick<IdeaBox, 'identity' | 'recipient'>): Promise<null> => {
    const { identity, recipient } = key;
    const kept = { series: one.facts.id, identity, recipient, known: [] };
    await keepIdeaBox(kept);
    one.kept = kept;
    return null;
  };
  const openAll = async (one: Open, sources: readonly NoteSource[]): Promise<Opening> => {
    if (!db) return CHOOSE;
    one.kept = await readIdeaBox(one.facts.parts);
    if (!one.kept) {
      await draw(one);
      return { step: 'choose', failed: true };
    }
    const { openNotes, secureRandom } = await loadTools();
    const opened = await openNotes(sources, one.kept.identity, {
      inMeeting: await isMeetingOn(db, now()),
      groupSize: one.facts.groupSize,
      random: secureRandom,
      known: new Set(one.kept.known),
    });
    const { ideas, openable, refused, permission, fingerprints } = opened;
    const { allowed, reasons, warnings } = permission;
    if (!allowed) return { step: 'closed', openable, reasons, refused };
    one.fingerprints = fingerprints;
    return { step: 'opened', ideas, warnings, refused, failed: false };
  };
  const keepIdeas = async (one: Open, texts: readonly string[]): Promise<number> => {
    if (!db) return 0;
    const { id } = one.facts;
    const ideas = texts.flatMap((text) => {
      const idea = newIdea({ id: crypto.randomUUID(), series: id, from: 'idea-box', text });
      return idea ? [idea] : [];
    });
    one.row = await changePractices(db, id, (practices) => ({ ...practices, ideas: [...practices.ideas, ...ideas] }));
    // They are kept; at worst the same notes can be kept once more.
    if (one.kept) await addKnown(one.kept, one.fingerprints).catch(() => undefined);
    await draw(one);
    return ideas.length;
  };
  /** What comes of something that takes a while, unless the user went on to something else. */
  const then = (one: Open, work: Promise<Opening>, otherwise: Opening): void => {
    const before = opening.peek();
    const say = (said: Opening) => {
      if (one === open && opening.peek() === before) opening.value = said;
    };
    void work.then(say, () => say(otherwise));
  };
  return {
    box,
    opening,
    copy,
    onMakeKey: () => withKey(async (one) => (one.kept ? null : keep(one, await (await loadTools()).newIdeaKey()))),
    saveKey: (passphrase) =>
      withKey(async ({ kept }) => {
        if (!kept) return 'failed';
        const { exportKey, boxMark } = await loadTools();
        const text = await exportKey(kept.identity, passphrase);
        return { name: `hearth-idea-key-${boxMark(kept.recipient).replace(' ', '-')}.age`, text };
      }),
    onUseKey: (file, passphrase) =>
      withKey(async (one) => {
        if (one.kept) return 'failed';
        return keep(one, await (await loadTools()).importKey(await file.text(), passphrase));
      }),
    onThrowAway: () =>
      withKey(async (one) => {
        if (one.kept) await forgetIdeaBox(one.kept.series);
        one.kept = await readIdeaBox(one.facts.parts);
        // Ideas that are on the page could never be opened again.
        if (one === open && opening.peek().step !== 'opened') opening.value = CHOOSE;
        return null;
      }),
    savePage: () =>
      withKey(async ({ kept }) => {
        if (!kept) return 'failed';
        return { name: 'idea-box.html', text: await (await loadTools()).savedIdeaPage(kept.recipient) };
      }),
    onOpen: (sources) => {
      const one = open;
      if (!one || opening.peek().step === 'opening') return;
      opening.value = { step: 'opening' };
      then(one, openAll(one, sources), { step: 'choose', failed: true });
    },
    onKeep: () => {
      const [one, at] = [open, opening.peek()];
      if (!one || at.step !== 'opened') return;
      // Pressed twice it is kept once.
      if (keeping === at) return;
      keeping = at;
      const kept = keepIdeas(one, at.ideas).then((count): Opening => ({ step: 'kept', count }));
      then(one, kept, { ...at, failed: true });
    },
    onPutAway: () => {
      opening.value = CHOOSE;
    },
    show: async (seriesId) => {
      wanted = seriesId;
      open = null;
      box.value = db ? null : 'private';
      opening.value = CHOOSE;
      if (!db) return;
      try {
        const facts = await ideaFacts(db, seriesId);
        const row = facts && (await readPractices(db, facts.id));
        const kept = facts && (await readIdeaBox(facts.parts));
        if (wanted !== seriesId) return;
        if (facts && row) {
          open = { facts, row, kept, fingerprints: [] };
          await draw(open);
        } else box.value = 'missing';
      } catch {
        if (wanted === seriesId) box.value = 'failed';
      }
    },
  };
}

async function shownOf({ facts, row, kept }: Open): Promise<ShownIdeaBox> {
  const mark = kept && (await loadTools()).boxMark(kept.recipient);
  return {
    seriesId: facts.id,
    name: facts.name,
    key: kept && mark !== null ? { recipient: kept.recipient, mark } : null,
    warnings: mayOpen(0, { inMeeting: false, groupSize: facts.groupSize }).warnings,
    waiting: awaitingReply(row.ideas),
    feedbackLink: row.feedbackLink,
  };
}

function problemIn(error: unknown): KeyProblem {
  const problem = error instanceof IdeaError ? error.problem : null;
  return problem === 'short-passphrase' || problem === 'wrong-passphrase' || problem === 'not-a-key'
    ? problem
    : 'failed';
}
