/** The belonging checklist of a series: filled in today, kept as it is answered, beside what was answered earlier. */
import { type ReadonlySignal, signal } from '@preact/signals';
import {
  type Answer,
  type Answered,
  answerQuestion,
  type Checklist,
  type ChecklistQuestion,
  suggestionsFor,
} from '../../practices/checklist.ts';
import { checklistOfDay, withChecklist, withoutChecklist } from '../../practices/checklists.ts';
import { changePractices, type Practices, type PracticesRow, readPractices } from '../../store/practices.ts';
import { type ChecklistFacts, checklistFacts, practicesInUse } from './checklist-facts.ts';
import type { ChecklistState, ChecklistView } from './checklist-model.ts';
import type { History } from './history.ts';

/** Whoever pauses for so long has written something worth keeping. */
const PAUSE_MS = 500;

export interface ChecklistDesk {
  readonly checklist: ReadonlySignal<ChecklistView>;
  readonly state: ReadonlySignal<ChecklistState>;
  /** The one that was just removed and can be brought back. */
  readonly removed: ReadonlySignal<Checklist | null>;
  readonly onAnswer: (question: ChecklistQuestion, answer: Answer) => void;
  /** A note is kept with an answer; without one there is nothing to note. */
  readonly onNote: (question: ChecklistQuestion, note: string) => void;
  readonly onDone: () => void;
  /** Today's once more. */
  readonly onReopen: () => void;
  /** Takes away the checklist of a moment, wall clock, ms. */
  readonly onRemove: (wall: number) => void;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
  /** Resolves when the text is on the clipboard; rejects when the browser refuses. */
  readonly copy: (text: string) => Promise<void>;
  /** Reads the checklists of a series and shows them. */
  readonly show: (seriesId: string) => Promise<void>;
}

/** Whichever series is open: what is known of it, and today's checklist. */
interface Open {
  readonly facts: ChecklistFacts;
  row: PracticesRow;
  /** With notes as they are typed. */
  today: Checklist;
  /** Answers that are not on disk yet. */
  readonly unsaved: Map<ChecklistQuestion, Answered>;
}

export function openChecklist(
  { db, now, lifetime }: Pick<History, 'db' | 'now' | 'lifetime'>,
  copy: (text: string) => Promise<void>,
): ChecklistDesk {
  const checklist = signal<ChecklistView>(null);
  const state = signal<ChecklistState>('kept');
  const removed = signal<Checklist | null>(null);
  let open: Open | null = null;
  let wanted = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = (one: Open): void => {
    if (one === open) checklist.value = shownOf(one);
  };
  const say = (one: Open, said: ChecklistState): void => {
    if (one === open) state.value = said;
  };
  /** Changes what is on disk, and shows what is there then. */
  const change = async (one: Open, how: (practices: Practices) => readonly Checklist[]): Promise<boolean> => {
    if (!db) return false;
    say(one, 'saving');
    try {
      one.row = await changePractices(db, one.facts.id, (practices) => ({ ...practices, checklists: how(practices) }));
      say(one, one.unsaved.size === 0 ? 'saved' : 'saving');
      return true;
    } catch {
      say(one, 'failed');
      return false;
    } finally {
      draw(one);
    }
  };
  /** Keeps what was answered since the last time; what could not be kept is tried again with the next answer. */
  const save = async (one: Open, draft: boolean): Promise<boolean> => {
    clearTimeout(timer);
    const { wall } = one.today;
    const batch = [...one.unsaved];
    const isKept = await change(one, ({ checklists }) => {
      const kept = checklists.find((each) => each.wall === wall)?.answers ?? {};
      const answers = batch.reduce((all, [question, answered]) => answerQuestion(all, question, answered), kept);
      const mine: Checklist = { series: one.facts.id, wall, answers };
      return withChecklist(checklists, draft ? { ...mine, draft } : mine);
    });
    if (!isKept) return false;
    for (const [question, answered] of batch) {
      if (one.unsaved.get(question) === answered) one.unsaved.delete(question);
    }
    if (one.unsaved.size === 0) say(one, 'saved');
    return true;
  };
  /** Keeps what somebody typed before they went on to something else. */
  const flush = (): void => {
    if (open && open.unsaved.size > 0) void save(open, true);
  };
  lifetime.addEventListener('abort', flush, { once: true });

  /** Shown at once, kept after it. */
  const answer = (one: Open, question: ChecklistQuestion, answered: Answered): void => {
    one.unsaved.set(question, answered);
    one.today = { ...one.today, draft: true, answers: { ...one.today.answers, [question]: answered } };
    state.value = 'saving';
    draw(one);
  };
  const setDraft = async (one: Open, draft: boolean): Promise<void> => {
    // Whoever writes on meanwhile is not done.
    if (!(await save(one, draft)) || one.unsaved.size > 0) return;
    one.today = keptOf(one);
    draw(one);
  };
  return {
    checklist,
    state,
    removed,
    copy,
    onAnswer: (question, given) => {
      if (!open) return;
      answer(open, question, { answer: given, note: open.today.answers[question]?.note ?? '' });
      void save(open, true);
    },
    onNote: (question, note) => {
      const one = open;
      const answered = one?.today.answers[question];
      if (!one || !answered) return;
      answer(one, question, { ...answered, note });
      clearTimeout(timer);
      timer = setTimeout(() => void save(one, true), PAUSE_MS);
    },
    onDone: () => {
      if (open) void setDraft(open, false);
    },
    onReopen: () => {
      if (open) void setDraft(open, true);
    },
    onRemove: (wall) => {
      const one = open;
      if (!one) return;
      const isToday = wall === one.today.wall;
      // What was typed last comes back, too, if it is brought back.
      if (isToday) flush();
      let gone: Checklist | null = null;
      const taken = change(one, ({ checklists }) => {
        gone = checklists.find((each) => each.wall === wall) ?? null;
        return withoutChecklist(checklists, wall);
      });
      void taken.then((isGone) => {
        if (!isGone || one !== open) return;
        removed.value = gone;
        if (isToday) one.today = begun(one.facts.id, now());
        draw(one);
      });
    },
    onUndo: () => {
      const [one, back] = [open, removed.peek()];
      removed.value = null;
      if (!one || !back) return;
      void change(one, ({ checklists }) => withChecklist(checklists, back)).then((isBack) => {
        // What was begun meanwhile is not lost: both are there.
        if (isBack && Object.keys(one.today.answers).length === 0) one.today = todayOf(one.row, one.facts.id, now());
        draw(one);
      });
    },
    onDismiss: () => {
      removed.value = null;
    },
    show: async (seriesId) => {
      flush();
      clearTimeout(timer);
      wanted = seriesId;
      open = null;
      checklist.value = db ? null : 'private';
      state.value = 'kept';
      removed.value = null;
      if (!db) return;
      try {
        const facts = await checklistFacts(db, seriesId);
        const row = facts && (await readPractices(db, facts.id));
        if (wanted !== seriesId) return;
        if (facts && row) {
          open = { facts, row, today: todayOf(row, facts.id, now()), unsaved: new Map() };
          draw(open);
        } else checklist.value = 'missing';
      } catch {
        if (wanted === seriesId) checklist.value = 'failed';
      }
    },
  };
}

/** Nothing is answered yet, and nothing is kept before something is. */
function begun(series: string, wall: number): Checklist {
  return { series, wall, answers: {}, draft: true };
}

function todayOf({ checklists }: Practices, series: string, wall: number): Checklist {
  return checklistOfDay(checklists, wall) ?? begun(series, wall);
}

/** Today's as it is on disk. */
function keptOf({ row, today }: Open): Checklist {
  return row.checklists.find(({ wall }) => wall === today.wall) ?? today;
}

function shownOf({ facts, row, today }: Open): Exclude<ChecklistView, string | null> {
  const isDone = today.draft !== true;
  return {
    seriesId: facts.id,
    name: facts.name,
    today,
    earlier: withoutChecklist(row.checklists, today.wall).reverse(),
    evidence: facts.evidence,
    suggestions: isDone ? suggestionsFor(today.answers, practicesInUse(row, facts.hasRounds)) : [],
  };
}
