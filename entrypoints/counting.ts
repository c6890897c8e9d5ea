/** Put into the frame of a meeting that is counted. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { countingShelf } from '../lib/live/counting.ts';
import { MeetingRun } from '../lib/live/meeting-run.ts';

export default defineUnlistedScript(() => countingShelf.offer((options) => new MeetingRun(options)));
