/** *You said, we did*: ideas and feedback, and what is said back. */
import { newIdea, type ReplyKind, replyTo, toldReply } from '../../../practices/you-said.ts';
import type { PracticesCore } from './model.ts';
import { changeRows, removal, withRow } from './rows.ts';

export interface IdeasDesk {
  readonly onIdea: (text: string) => Promise<boolean>;
  readonly onReply: (id: string, kind: ReplyKind, text: string) => Promise<boolean>;
  /** The group was told these replies. */
  readonly onTold: (ids: readonly string[]) => void;
  readonly onForget: (id: string) => void;
}

/** Opens the part about ideas. */
export function openIdeas({ at, change, now, newId }: PracticesCore): IdeasDesk {
  return {
    onIdea: async (text) => {
      const shown = at();
      const made = shown && newIdea({ id: newId(), series: shown.id, from: 'feedback', text });
      if (!made) return false;
      return change(
        changeRows('ideas', (rows) => withRow(rows, made)),
        { kind: 'noted', about: '' },
      );
    },
    onReply: (id, kind, text) => {
      const wall = now();
      const before = at()?.practices.ideas ?? [];
      return change(
        changeRows('ideas', (rows) => rows.map((one) => (one.id === id ? replyTo(one, { kind, text, wall }) : one))),
        {
          kind: 'replied',
          back: changeRows('ideas', (rows) =>
            rows.map((one) => (one.id === id ? (before.find((then) => then.id === id) ?? one) : one)),
          ),
        },
      );
    },
    onTold: (ids) => {
      const wall = now();
      const isOne = ({ id }: { readonly id: string }) => ids.includes(id);
      void change(
        changeRows('ideas', (rows) => rows.map((one) => (isOne(one) ? toldReply(one, wall) : one))),
        {
          kind: 'told',
          back: changeRows('ideas', (rows) => rows.map((one) => (isOne(one) ? { ...one, toldWall: null } : one))),
        },
      );
    },
    onForget: (id) => {
      const shown = at();
      const taken = shown && removal(shown.practices, 'ideas', id);
      if (taken) void change(taken.change, { kind: 'removed', back: taken.back });
    },
  };
}
