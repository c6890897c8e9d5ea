import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerReader } from '../lib/live/readers.ts';
import { zoom } from '../lib/platforms/zoom.ts';

export default defineUnlistedScript(() => offerReader('zoom', () => zoom));
