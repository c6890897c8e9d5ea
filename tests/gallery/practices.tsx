/** What a facilitator prepares, asks and collects around a meeting, empty and full. */
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { ChecklistPage } from '../../components/meetings/checklist/checklist-page.tsx';
import { IdeaBoxPage } from '../../components/meetings/ideas/idea-box-page.tsx';
import { IncluderPage } from '../../components/meetings/includer/includer-page.tsx';
import { ChooseSeries } from '../../components/meetings/practices/choose-series.tsx';
import { PreparePage } from '../../components/meetings/practices/prepare-page.tsx';
import type { SeriesToPrepare } from '../../lib/live/history/series-choice.ts';
import type { IncluderList } from '../../lib/practices/includer.ts';
import { checklistDesk, EMPTY_CHECKLIST, FULL_CHECKLIST, ideaBoxDesk, OPENED, SHOWN_BOX } from './boxes.ts';
import { InCallState } from './in-call.tsx';
import type { PRACTICE_STATES } from './practice-states.ts';
import { EMPTY_SERIES, FULL_SERIES, LONG_NAMES, prepareDesk } from './prepared.ts';

const nothing = () => undefined;
const copy = () => Promise.resolve();

function Prepare({ full = false, hidden = false }: { readonly full?: boolean; readonly hidden?: boolean }) {
  const desk = full ? prepareDesk(FULL_SERIES, LONG_NAMES) : prepareDesk(EMPTY_SERIES);
  return <PreparePage desk={desk} namesHidden={hidden} practice="" copy={copy} />;
}

function Includer({ list, failed = false }: { readonly list: IncluderList | null; readonly failed?: boolean }) {
  return (
    <IncluderPage list={signal(list)} failed={signal(failed)} onTurn={nothing} onTick={nothing} onAgain={nothing} />
  );
}

const SERIES: readonly SeriesToPrepare[] = [
  { id: 's1', name: 'Team Orchid', lastWall: 1_795_000_000_000 },
  ...LONG_NAMES.map((name, i) => ({ id: `l${i}`, name, lastWall: 1_794_000_000_000 })),
  { id: 's9', name: '', lastWall: 1_790_000_000_000 },
];

const STATES: Readonly<Record<(typeof PRACTICE_STATES)[number], ComponentChildren>> = {
  'choose-series': <ChooseSeries shown={signal(SERIES)} />,
  'choose-series-empty': <ChooseSeries shown={signal([])} />,
  'choose-series-loading': <ChooseSeries shown={signal(null)} />,
  'choose-series-failed': <ChooseSeries shown={signal('failed')} />,
  'prepare-empty': <Prepare />,
  'prepare-full': <Prepare full />,
  'prepare-hidden': <Prepare full hidden />,
  'prepare-missing': <PreparePage desk={prepareDesk('missing')} namesHidden={false} practice="" copy={copy} />,
  'checklist-empty': <ChecklistPage desk={checklistDesk(EMPTY_CHECKLIST)} onSaveFile={nothing} />,
  'checklist-full': <ChecklistPage desk={checklistDesk(FULL_CHECKLIST)} onSaveFile={nothing} />,
  'checklist-missing': <ChecklistPage desk={checklistDesk('missing')} onSaveFile={nothing} />,
  'idea-box-loading': <IdeaBoxPage desk={ideaBoxDesk(null)} onSaveFile={nothing} />,
  'idea-box-failed': <IdeaBoxPage desk={ideaBoxDesk('failed')} onSaveFile={nothing} />,
  'idea-box-empty': <IdeaBoxPage desk={ideaBoxDesk({ ...SHOWN_BOX, key: null, waiting: [] })} onSaveFile={nothing} />,
  'idea-box-key': <IdeaBoxPage desk={ideaBoxDesk(SHOWN_BOX)} onSaveFile={nothing} />,
  'idea-box-opened': <IdeaBoxPage desk={ideaBoxDesk(SHOWN_BOX, OPENED)} onSaveFile={nothing} />,
  'includer-off': <Includer list={{ on: false, ticked: [] }} />,
  'includer-on': <Includer list={{ on: true, ticked: ['introduce', 'thank'] }} />,
  'includer-failed': <Includer list={{ on: true, ticked: [] }} failed />,
  'in-call-empty': <InCallState shown={EMPTY_SERIES} view="opening" />,
  'in-call-opening': <InCallState shown={FULL_SERIES} view="opening" />,
  'in-call-thanks': <InCallState shown={FULL_SERIES} view="thanks" />,
  'in-call-last-word': <InCallState shown={FULL_SERIES} view="closing" />,
  'in-call-follow-ups': <InCallState shown={FULL_SERIES} view="closing" step={2} />,
  'in-call-roles': <InCallState shown={FULL_SERIES} view="closing" step={5} />,
  'in-call-failed': <InCallState shown="failed" view="opening" />,
};

/** `only`: a single state, as two of them have parts of the same name; `''`: all. */
export function PracticesStates({ only }: { readonly only: string }) {
  return (
    <>
      {Object.entries(STATES)
        .filter(([name]) => only === '' || name === only)
        .map(([name, state]) => (
          <section key={name} class={name.startsWith('in-call') ? 'shot' : 'shot wide'} data-shot={name}>
            <main class={name.startsWith('in-call') ? 'popup' : 'page'}>{state}</main>
          </section>
        ))}
    </>
  );
}
