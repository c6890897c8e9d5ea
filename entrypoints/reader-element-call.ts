import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerReader } from '../lib/live/readers.ts';
import { elementCall } from '../lib/platforms/element-call.ts';

export default defineUnlistedScript(() => offerReader('element-call', () => elementCall));
