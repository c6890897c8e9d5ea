/** Words of thanks. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { intlLocale } from '../../../i18n/in-language.ts';
import { newAppreciation, noThanksLately } from '../../../practices/appreciations.ts';
import type { PracticesCore } from './model.ts';
import { changeRows, removal, withoutRow, withRow } from './rows.ts';
import { personNamed } from './typed-name.ts';

export interface ThanksDesk {
  readonly onAppreciation: (made: {
    readonly name: string;
    readonly what: string;
    readonly value: string;
  }) => Promise<boolean>;
  /** Notes that somebody is to be thanked; what for can be said later. Once more for the same person in a meeting marks nothing new. */
  readonly onMark: (name: string) => Promise<boolean>;
  /** Says what for, and what it showed. */
  readonly onWords: (id: string, words: { readonly what: string; readonly value: string }) => Promise<boolean>;
  readonly onForget: (id: string) => void;
  /** Who has had no thanks lately; `null`: nobody asked. */
  readonly lately: ReadonlySignal<readonly string[] | null>;
  readonly onLately: () => void;
}

/** Opens the part about thanks, and what begins it anew for another series. */
export function openThanks({ at, change, now, newId }: PracticesCore): {
  readonly desk: ThanksDesk;
  readonly begin: () => void;
} {
  const lately = signal<readonly string[] | null>(null);
  const look = (): void => {
    const shown = at();
    if (!shown) return;
    lately.value = noThanksLately({
      appreciations: shown.practices.appreciations,
      people: shown.group.others,
      now: now(),
      language: intlLocale(),
    });
  };
  /** Whoever asked goes on seeing it as it is. */
  const again = (): void => {
    if (lately.peek() !== null) look();
  };
  return {
    begin: () => {
      lately.value = null;
    },
    desk: {
      lately,
      onLately: () => {
        if (lately.peek() === null) look();
        else lately.value = null;
      },
      onAppreciation: async ({ name: typed, what, value }) => {
        const shown = at();
        if (!shown) return false;
        const name = personNamed(typed, shown.group);
        const made = newAppreciation({ id: newId(), name, what, value, by: '', wall: now() });
        if (!made) return false;
        const isKept = await change(
          changeRows('appreciations', (rows) => withRow(rows, made)),
          { kind: 'noted', about: made.what || made.name },
        );
        again();
        return isKept;
      },
      onMark: async (name) => {
        const shown = at();
        if (!shown) return false;
        const { appreciations } = shown.practices;
        const wall = now();
        const waits = appreciations.some(
          (one) => one.name === name && one.what === '' && one.wall >= (shown.group.lastStarted ?? 0),
        );
        const made = waits ? null : newAppreciation({ id: newId(), name, what: '', value: '', by: '', wall });
        if (!made) return false;
        const isKept = await change(
          changeRows('appreciations', (rows) => withRow(rows, made)),
          { kind: 'noted', about: name, back: changeRows('appreciations', (rows) => withoutRow(rows, made.id)) },
        );
        again();
        return isKept;
      },
      onWords: (id, { what, value }) =>
        change(
          changeRows('appreciations', (rows) =>
            rows.map((one) => (one.id === id ? (newAppreciation({ ...one, what, value }) ?? one) : one)),
          ),
          { kind: 'noted', about: what },
        ),
      onForget: (id) => {
        const shown = at();
        const taken = shown && removal(shown.practices, 'appreciations', id);
        const about = shown?.practices.appreciations.find((one) => one.id === id)?.what ?? '';
        if (taken) void change(taken.change, { kind: 'removed', about, back: taken.back }).then(again);
      },
    },
  };
}
