/** Put into the frame of a meeting that is counted. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerCounting } from '../lib/live/counting.ts';
import { MeetingRun } from '../lib/live/meeting-run.ts';

export default defineUnlistedScript(() => offerCounting((options) => new MeetingRun(options)));
