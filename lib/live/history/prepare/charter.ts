/** Why people meet, and how: kept as it is typed. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { feedbackLinkOf } from '../../../practices/feedback-link.ts';
import { cleanCharter, parseNorms, type SeriesCharter } from '../../../practices/norms.ts';
import type { Practices } from '../../../store/practices.ts';
import type { PracticesCore } from './model.ts';

/** Whoever pauses for so long has written something worth keeping. */
const PAUSE_MS = 500;

/** As it is typed. */
export interface CharterDraft {
  readonly purpose: string;
  /** One a line. */
  readonly norms: string;
  readonly ways: string;
  readonly ritual: string;
  readonly link: string;
}

/** `kept`: as it was read. `saving`: not on disk yet. */
export type CharterState = 'kept' | 'saving' | 'saved' | 'failed';

export interface CharterDesk {
  readonly draft: ReadonlySignal<CharterDraft>;
  readonly state: ReadonlySignal<CharterState>;
  readonly onDraft: (change: Partial<CharterDraft>) => void;
}

export interface CharterPart {
  readonly desk: CharterDesk;
  /** Shows what is kept. */
  readonly show: (practices: Practices) => void;
  /** Keeps at once what was typed. */
  readonly flush: () => Promise<void>;
}

const EMPTY: CharterDraft = { purpose: '', norms: '', ways: '', ritual: '', link: '' };

/** Opens the part about why people meet. */
export function openCharter({ change }: Pick<PracticesCore, 'change'>): CharterPart {
  const draft = signal(EMPTY);
  const state = signal<CharterState>('kept');
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = async (): Promise<void> => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    const typed = draft.peek();
    const link = feedbackLinkOf(typed.link);
    const isKept = await change((practices) => ({
      ...practices,
      charter: charterOf(typed),
      // What is no address yet leaves the one from before.
      feedbackLink: link ?? practices.feedbackLink,
    }));
    if (draft.peek() === typed) state.value = isKept ? 'saved' : 'failed';
  };
  return {
    desk: {
      draft,
      state,
      onDraft: (typed) => {
        draft.value = { ...draft.peek(), ...typed };
        state.value = 'saving';
        clearTimeout(timer);
        timer = setTimeout(() => void flush(), PAUSE_MS);
      },
    },
    show: ({ charter, feedbackLink }) => {
      // Whoever began to write before it was read goes on with what they wrote.
      if (timer !== undefined) return;
      const { purpose, norms, ways, ritual } = charter;
      draft.value = { purpose, norms: norms.join('\n'), ways, ritual, link: feedbackLink };
      state.value = 'kept';
    },
    flush,
  };
}

function charterOf({ purpose, norms, ways, ritual }: CharterDraft): SeriesCharter {
  return cleanCharter({ purpose, norms: parseNorms(norms), ways, ritual });
}
