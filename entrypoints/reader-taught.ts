import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerReader } from '../lib/live/readers.ts';
import { taught } from '../lib/platforms/taught.ts';

export default defineUnlistedScript(() => offerReader('taught', taught));
