/** Who is new, and who looks after them. */
import { isAmong } from '../../../practices/names.ts';
import {
  type BuddyMoment,
  buddyAsked,
  endBuddy,
  markWelcome,
  nameBuddy,
  runningBuddies,
  takeBackWelcome,
  type WelcomeMark,
} from '../../../practices/newcomers.ts';
import type { Practices } from '../../../store/practices.ts';
import type { PracticesCore } from './model.ts';
import { personNamed } from './typed-name.ts';

export interface WelcomeDesk {
  readonly onWelcome: (name: string, said: WelcomeMark['said']) => void;
  /** As if nothing had been said of them: who is new is asked again. */
  readonly onTakeBack: (name: string) => void;
  /** Somebody looks after somebody new for a month. */
  readonly onBuddy: (newcomer: string, buddy: string) => Promise<boolean>;
  readonly onBuddyAsked: (newcomer: string, moment: BuddyMoment) => void;
  readonly onEndBuddy: (newcomer: string) => void;
}

/** Opens the part about new people. */
export function openWelcome({ at, change, now }: PracticesCore): WelcomeDesk {
  /** Puts the buddy of this newcomer back as they were. */
  const restore = (newcomer: string) => {
    const before = at()?.practices.buddies.filter((one) => one.newcomer === newcomer) ?? [];
    return (practices: Practices) => ({
      ...practices,
      buddies: [...endBuddy(practices.buddies, newcomer), ...before],
    });
  };
  return {
    onWelcome: (name, said) => {
      const wall = now();
      void change((practices) => ({ ...practices, welcomes: markWelcome(practices.welcomes, { name, said, wall }) }), {
        kind: said,
        about: name,
        back: (practices) => ({ ...practices, welcomes: takeBackWelcome(practices.welcomes, name) }),
      });
    },
    onTakeBack: (name) => {
      const mark = at()?.practices.welcomes.find((one) => one.name === name);
      if (!mark) return;
      void change((practices) => ({ ...practices, welcomes: takeBackWelcome(practices.welcomes, name) }), {
        kind: 'welcome-taken-back',
        about: name,
        back: (practices) => ({ ...practices, welcomes: markWelcome(practices.welcomes, mark) }),
      });
    },
    onBuddy: async (typedNewcomer, typedBuddy) => {
      const shown = at();
      if (!shown) return false;
      const newcomer = personNamed(typedNewcomer, shown.group);
      const buddy = personNamed(typedBuddy, shown.group);
      // Nobody is their own buddy.
      if (newcomer === '' || buddy === '' || isAmong(newcomer, [buddy])) return false;
      const wall = now();
      return change(
        (practices) => ({ ...practices, buddies: nameBuddy(practices.buddies, { newcomer, buddy, wall }) }),
        { kind: 'noted', about: newcomer },
      );
    },
    onBuddyAsked: (newcomer, moment) => {
      const asked = (practices: Practices) => ({
        ...practices,
        buddies: runningBuddies(
          practices.buddies.map((one) => (one.newcomer === newcomer ? buddyAsked(one, moment) : one)),
        ),
      });
      void change(asked, { kind: 'buddy-asked', about: newcomer, back: restore(newcomer) });
    },
    onEndBuddy: (newcomer) => {
      void change((practices) => ({ ...practices, buddies: endBuddy(practices.buddies, newcomer) }), {
        kind: 'buddy-ended',
        about: newcomer,
        back: restore(newcomer),
      });
    },
  };
}
