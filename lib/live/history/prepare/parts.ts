/** The parts that can be used before a meeting and during one. */
import { type CheckInDesk, openCheckIn } from './check-in.ts';
import { type FollowUpsDesk, openFollowUps } from './follow-ups.ts';
import { type IdeasDesk, openIdeas } from './ideas.ts';
import type { PracticesCore } from './model.ts';
import { openRoles, type RolesDesk } from './roles.ts';
import { openThanks, type ThanksDesk } from './thanks.ts';
import { openWelcome, type WelcomeDesk } from './welcome.ts';

export interface PartDesks {
  readonly checkIn: CheckInDesk;
  readonly roles: RolesDesk;
  readonly welcome: WelcomeDesk;
  readonly followUps: FollowUpsDesk;
  readonly thanks: ThanksDesk;
  readonly ideas: IdeasDesk;
}

/** Opens all of them, and what begins them anew for another series. */
export function openParts(core: PracticesCore): { readonly desks: PartDesks; readonly begin: () => void } {
  const [checkIn, roles, thanks] = [openCheckIn(core), openRoles(core), openThanks(core)];
  return {
    desks: {
      checkIn: checkIn.desk,
      roles: roles.desk,
      welcome: openWelcome(core),
      followUps: openFollowUps(core),
      thanks: thanks.desk,
      ideas: openIdeas(core),
    },
    begin: () => {
      for (const part of [checkIn, roles, thanks]) part.begin();
    },
  };
}
