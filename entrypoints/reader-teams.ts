import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerReader } from '../lib/live/readers.ts';
import { teams } from '../lib/platforms/teams.ts';

export default defineUnlistedScript(() => offerReader('teams', () => teams));
