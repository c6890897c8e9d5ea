/** What Hearth draws on a meeting page, one state at a time, as the address says: `#teach-found`, with `dark` or `rtl` behind it. */
import './browser-i18n.ts';
import './fit.ts';
import { render } from 'preact';
import overlayCss from '../../components/overlay/overlay.css?inline';
import { MeetingOverlay } from '../../components/overlay/overlay.tsx';
import teachCss from '../../components/teach/teach.css?inline';
import { TeachPanel } from '../../components/teach/teach-panel.tsx';
import { obstaclesOn } from '../../lib/live/obstacles.ts';
import { MARGIN, placeIn } from '../../lib/live/placement.ts';
import type { TeachBox } from '../../lib/live/teach-model.ts';
import { OVERLAYS, overlayActions } from './overlays.ts';
import { NAMES, TEACH_STATES, teachActions } from './teach-states.ts';
import './on-page.css';

const words = location.hash.slice(1).split('+');
const [state = ''] = words;
document.body.classList.toggle('dark', words.includes('dark'));
document.documentElement.dir = words.includes('rtl') ? 'rtl' : 'ltr';

const call = document.createElement('div');
call.className = 'call';
for (const name of NAMES) {
  const tile = document.createElement('div');
  tile.className = 'tile';
  const label = document.createElement('span');
  label.textContent = name;
  tile.append(label);
  call.append(tile);
}
const mount = document.createElement('div');
document.body.append(call, mount);

const view = TEACH_STATES[state];
const overlay = OVERLAYS[state];
// Before anything is measured.
const style = document.createElement('style');
style.textContent = view ? teachCss : overlayCss;
document.head.append(style);

const boxes: TeachBox[] = [...call.children].map((tile, i) => {
  const { left, top, width, height } = tile.getBoundingClientRect();
  return { left, top, width, height, tone: i === 0 ? 'picked' : 'like' };
});
if (view) {
  render(<TeachPanel view={view} boxes={boxes} actions={teachActions} />, mount);
  if (words.includes('rtl')) mount.firstElementChild?.setAttribute('dir', 'rtl');
}
if (overlay) {
  call.after(controlBar());
  Object.assign(mount.style, { position: 'fixed', width: 'max-content' });
  render(<MeetingOverlay view={overlay} actions={overlayActions} />, mount);
  // The words stay English; everything else is as in a language that is written the other way.
  if (words.includes('rtl')) mount.firstElementChild?.setAttribute('dir', 'rtl');
  const boxOf = (element: Element) => element.getBoundingClientRect();
  const window = { width: innerWidth, height: innerHeight };
  const look = {
    window,
    boxOf,
    at: (x: number, y: number) => document.elementsFromPoint(x, y).filter((one) => !mount.contains(one)),
  };
  const own = mount.getBoundingClientRect();
  const { corner, x, y } = placeIn(window, own, overlay.corner, obstaclesOn(document, mount, own, look));
  const side = corner.endsWith('left') ? 'left' : 'right';
  mount.style[side] = `${x}px`;
  mount.style[corner.startsWith('top') ? 'top' : 'bottom'] = `${y}px`;
  mount.style.setProperty('--room', `${window.height - y - MARGIN}px`);
}

/** The page's own bar, which the overlay keeps clear of. */
function controlBar(): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'bar';
  for (const label of ['Microphone', 'Camera', 'Leave']) {
    const button = document.createElement('button');
    button.textContent = label;
    bar.append(button);
  }
  return bar;
}
