import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerReader } from '../lib/live/readers.ts';
import { galene } from '../lib/platforms/galene.ts';

export default defineUnlistedScript(() => offerReader('galene', () => galene));
