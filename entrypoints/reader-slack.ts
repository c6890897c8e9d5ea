import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerReader } from '../lib/live/readers.ts';
import { slack } from '../lib/platforms/slack.ts';

export default defineUnlistedScript(() => offerReader('slack', () => slack));
