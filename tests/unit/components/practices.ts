/** The practices of a series as their page has them, in tests. */
import { signal } from '@preact/signals';
import { vi } from 'vitest';
import type { PracticesDesk } from '../../../lib/live/history/practices.ts';
import type { PracticesNotice, SeriesGroup, ShownPractices } from '../../../lib/live/history/prepare/model.ts';
import { NO_PLAN, type SeriesPlan } from '../../../lib/meeting/series.ts';
import type { RoleToday } from '../../../lib/practices/roles.ts';
import type { Practices } from '../../../lib/store/practices.ts';
import { NO_PRACTICES } from '../../../lib/store/practices-row.ts';

export const NOW = 1_795_000_000_000;
export const DAY_MS = 24 * 60 * 60_000;

const GROUP: SeriesGroup = {
  lastStarted: NOW - 2 * DAY_MS,
  previousStarted: NOW - 9 * DAY_MS,
  everybody: ['Ana Lima', 'Ben', 'Cleo', 'Me'],
  others: ['Ana Lima', 'Ben', 'Cleo'],
  lastMeeting: ['Ana Lima', 'Ben', 'Cleo'],
  earlier: [['Me', 'Ana Lima', 'Ben']],
};

/** Waits for a meeting with her. */
export const followUp = {
  id: 'f1',
  series: 's1',
  name: 'Ana Lima',
  text: 'how the talk went',
  notedWall: NOW - 9 * DAY_MS,
  state: 'open',
  changedWall: NOW - 9 * DAY_MS,
} as const;

/** A series for which this was noted. */
export function shownPractices(practices: Partial<Practices> = {}, group: Partial<SeriesGroup> = {}): ShownPractices {
  return {
    id: 's1',
    name: 'Team Orchid',
    practices: { ...NO_PRACTICES, ...practices },
    group: { ...GROUP, ...group },
    asOf: NOW,
  };
}

interface DeskState {
  readonly notice?: PracticesNotice;
  readonly plan?: readonly RoleToday[];
  readonly lately?: readonly string[];
}

const added = () => vi.fn(() => Promise.resolve(true));

/** Every callback is a spy; what is added is taken. */
export function practicesDesk(shown: PracticesDesk['shown']['value'], { notice, plan, lately }: DeskState = {}) {
  return {
    shown: signal(shown),
    notice: signal(notice ?? null),
    charter: {
      draft: signal({ purpose: '', norms: '', ways: '', ritual: '', link: '' }),
      state: signal('kept' as const),
      onDraft: vi.fn(),
    },
    usual: { plan: signal<SeriesPlan>(NO_PLAN), onPlan: vi.fn() },
    checkIn: {
      mood: signal(null),
      question: signal({ from: 'hearth', id: 'weather' } as const),
      onMood: vi.fn(),
      onAnother: vi.fn(),
      onAsked: vi.fn(),
      onOwnQuestion: added(),
      onRemoveQuestion: vi.fn(),
    },
    roles: {
      plan: signal(plan ?? null),
      onRole: vi.fn(),
      onOwnRole: added(),
      onRemoveRole: vi.fn(),
      onSuggest: vi.fn(),
      onGive: vi.fn(),
      onSwap: vi.fn(),
      onKeep: vi.fn(),
    },
    welcome: { onWelcome: vi.fn(), onTakeBack: vi.fn(), onBuddy: added(), onBuddyAsked: vi.fn(), onEndBuddy: vi.fn() },
    followUps: { onFollowUp: added(), onStep: vi.fn(), onForget: vi.fn() },
    thanks: {
      lately: signal(lately ?? null),
      onLately: vi.fn(),
      onAppreciation: added(),
      onMark: added(),
      onWords: added(),
      onForget: vi.fn(),
    },
    ideas: { onIdea: added(), onReply: added(), onTold: vi.fn(), onForget: vi.fn() },
    onUndo: vi.fn(),
    onDismiss: vi.fn(),
    show: () => Promise.resolve(),
  } satisfies PracticesDesk;
}
