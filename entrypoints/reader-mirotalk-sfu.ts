import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerReader } from '../lib/live/readers.ts';
import { mirotalkSfu } from '../lib/platforms/mirotalk-sfu.ts';

export default defineUnlistedScript(() => offerReader('mirotalk-sfu', () => mirotalkSfu));
