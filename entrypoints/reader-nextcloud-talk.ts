import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerReader } from '../lib/live/readers.ts';
import { nextcloudTalk } from '../lib/platforms/nextcloud-talk.ts';

export default defineUnlistedScript(() => offerReader('nextcloud-talk', () => nextcloudTalk));
