import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerReader } from '../lib/live/readers.ts';
import { bigBlueButton } from '../lib/platforms/bigbluebutton.ts';

export default defineUnlistedScript(() => offerReader('bigbluebutton', () => bigBlueButton));
