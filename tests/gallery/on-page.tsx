/** What Hearth draws on a meeting page, one state at a time, as the address says: `#teach-found`, with `dark` or `rtl` behind it. */
import './browser-i18n.ts';
import { render } from 'preact';
import { TeachPanel } from '../../components/teach/teach-panel.tsx';
import type { TeachActions, TeachBox, TeachView } from '../../lib/live/teach-model.ts';
import '../../components/teach/teach.css';
import './on-page.css';

const nothing = () => undefined;
const LONG = 'Maximiliana Konstantinopolitanskaya-Featherstonehaugh von und zu Lichtenstein';
const NAMES = ['Ana', 'Ben Okafor', 'Cleo', 'Dev', 'Esra', 'Fay', 'Gus', LONG];

const actions: TeachActions = {
  pick: nothing,
  begin: nothing,
  choose: nothing,
  use: nothing,
  again: nothing,
  close: nothing,
};

const VIEWS: Readonly<Record<string, TeachView>> = {
  'teach-tile': { step: 'tile', proposal: { text: 'Ana', number: 1, of: 3 }, unlike: false },
  'teach-unlike': { step: 'tile', proposal: null, unlike: true },
  'teach-name': { step: 'name', proposal: { text: 'Ana', number: 1, of: 2 }, names: NAMES },
  'teach-speech': { step: 'speech', name: LONG, progress: null },
  'teach-looking': { step: 'rest', name: 'Ana', progress: 0.4 },
  'teach-nothing': { step: 'nothing', why: 'no-difference' },
  'teach-lost': { step: 'nothing', why: 'lost' },
  'teach-found': {
    step: 'found',
    signals: [
      { sentence: 'class', on: 'tile', name: 'is-talking', value: '' },
      { sentence: 'attribute-is', on: 'part', name: 'data-active', value: 'true' },
    ],
    chosen: 0,
    people: NAMES.map((name, i) => ({ key: name, name, speaking: i === 1 ? true : i === 3 ? 'unknown' : false })),
    host: 'meet.example',
    saving: 'no',
  },
  'teach-done': { step: 'done' },
};

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

const boxes: TeachBox[] = [...call.children].map((tile, i) => {
  const { left, top, width, height } = tile.getBoundingClientRect();
  return { left, top, width, height, tone: i === 0 ? 'picked' : 'like' };
});
const view = VIEWS[state];
if (view) render(<TeachPanel view={view} boxes={boxes} actions={actions} />, mount);
