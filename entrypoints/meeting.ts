/**
 * Runs in the meeting tab. An unlisted script that the background registers: WXT's content-script context would
 * announce itself to the page and could be spoken to by it.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startMeetingScript } from '../lib/live/meeting-script.ts';

export default defineUnlistedScript(() => {
  startMeetingScript();
});
