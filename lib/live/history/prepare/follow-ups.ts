/** What to ask somebody about the next time. */
import { type FollowUpStep, newFollowUp, stepFollowUp } from '../../../practices/follow-ups.ts';
import type { PracticesCore, SaidKind } from './model.ts';
import { changeRows, putBack, removal, withRow } from './rows.ts';
import { personNamed } from './typed-name.ts';

export interface FollowUpsDesk {
  readonly onFollowUp: (name: string, words: string) => Promise<boolean>;
  readonly onStep: (id: string, step: FollowUpStep) => void;
  /** Nothing of it is kept. */
  readonly onForget: (id: string) => void;
}

const SAID: Readonly<Record<FollowUpStep, SaidKind>> = {
  done: 'follow-up-done',
  later: 'follow-up-later',
  drop: 'follow-up-dropped',
  reopen: 'noted',
};

/** Opens the part about follow-ups. */
export function openFollowUps({ at, change, now, newId }: PracticesCore): FollowUpsDesk {
  return {
    onFollowUp: async (typed, words) => {
      const shown = at();
      if (!shown) return false;
      const name = personNamed(typed, shown.group);
      const made = newFollowUp({ id: newId(), series: shown.id, name, words, wall: now() });
      if (!made) return false;
      return change(
        changeRows('followUps', (rows) => withRow(rows, made)),
        { kind: 'noted', about: made.text },
      );
    },
    onStep: (id, step) => {
      const before = at()?.practices.followUps ?? [];
      const row = before.find((one) => one.id === id);
      if (!row) return;
      const wall = now();
      void change(
        changeRows('followUps', (rows) => rows.map((one) => (one.id === id ? stepFollowUp(one, step, wall) : one))),
        { kind: SAID[step], about: row.text, back: changeRows('followUps', (rows) => putBack(rows, row, before)) },
      );
    },
    onForget: (id) => {
      const shown = at();
      const taken = shown && removal(shown.practices, 'followUps', id);
      const about = shown?.practices.followUps.find((one) => one.id === id)?.text ?? '';
      if (taken) void change(taken.change, { kind: 'removed', about, back: taken.back });
    },
  };
}
