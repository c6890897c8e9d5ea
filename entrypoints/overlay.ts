/** The overlay on the meeting page: put into the meeting's frame when it is first needed. */
import { h, render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { i18n } from '#i18n';
import css from '../components/overlay/overlay.css?inline';
import { MeetingOverlay } from '../components/overlay/overlay.tsx';
import { startOverlay } from '../lib/live/overlay.ts';
import { overlayShelf } from '../lib/live/overlay-part.ts';
import { pageUrl } from '../lib/live/page-url.ts';

export default defineUnlistedScript(() => {
  const corner = i18n.t('extension.direction') === 'rtl' ? 'bottom-left' : 'bottom-right';
  overlayShelf.offer((tab, signal) =>
    startOverlay(
      tab,
      {
        draw: (mount, props) => render(props && h(MeetingOverlay, props), mount),
        css,
        host: pageUrl().hostname,
        corner,
      },
      signal,
    ),
  );
});
