import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerReader } from '../lib/live/readers.ts';
import { googleMeet } from '../lib/platforms/google-meet.ts';

export default defineUnlistedScript(() => offerReader('google-meet', () => googleMeet));
