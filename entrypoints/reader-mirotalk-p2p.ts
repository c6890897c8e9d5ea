import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerReader } from '../lib/live/readers.ts';
import { mirotalkP2p } from '../lib/platforms/mirotalk-p2p.ts';

export default defineUnlistedScript(() => offerReader('mirotalk-p2p', () => mirotalkP2p));
