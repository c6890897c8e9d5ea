/** Teaching Hearth a page: put into the tab when the user asks for it, gone when they are done. */
import { h, render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '../components/teach/teach.css?inline';
import { TeachPanel } from '../components/teach/teach-panel.tsx';
import { startTeaching } from '../lib/live/teach.ts';

export default defineUnlistedScript(() => {
  startTeaching((mount, props) => render(props && h(TeachPanel, props), mount), css);
});
