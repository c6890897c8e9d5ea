/** Teaching Hearth a page, step by step. */
import type { TeachActions, TeachView } from '../../lib/live/teach-model.ts';

const nothing = () => undefined;
const LONG = 'Maximiliana Konstantinopolitanskaya-Featherstonehaugh von und zu Lichtenstein';
export const NAMES = ['Ana', 'Ben Okafor', 'Cleo', 'Dev', 'Esra', 'Fay', 'Gus', LONG];

export const teachActions: TeachActions = {
  pick: nothing,
  begin: nothing,
  choose: nothing,
  use: nothing,
  again: nothing,
  close: nothing,
};

/** By the name under which each is shown. */
export const TEACH_STATES: Readonly<Record<string, TeachView>> = {
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
