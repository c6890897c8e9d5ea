/** Every view, with a text of somebody's wherever one can stand. `text()` gives another one at each call. */
import { signal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { KeyForm } from '../../../components/ideas/key-form.tsx';
import { ChecklistPage } from '../../../components/meetings/checklist/checklist-page.tsx';
import { DataPage } from '../../../components/meetings/data/data-page.tsx';
import { BackupPanel } from '../../../components/meetings/files/backup-panel.tsx';
import { ExportMenu } from '../../../components/meetings/files/export-menu.tsx';
import { IdeaBoxPage } from '../../../components/meetings/ideas/idea-box-page.tsx';
import { MeetingList } from '../../../components/meetings/list/meeting-list.tsx';
import { PreparePage } from '../../../components/meetings/practices/prepare-page.tsx';
import { SeriesPage } from '../../../components/meetings/series/series-page.tsx';
import { MeetingSummary } from '../../../components/meetings/summary/meeting-summary.tsx';
import { OwnPromptsSection } from '../../../components/options/own-prompts.tsx';
import { SettingsFileSection } from '../../../components/options/settings-file.tsx';
import { TaughtPages } from '../../../components/options/taught-pages.tsx';
import { MeetingOverlay } from '../../../components/overlay/overlay.tsx';
import { Popup } from '../../../components/popup/popup.tsx';
import { WhatHearthSees } from '../../../components/popup/what-hearth-sees.tsx';
import { PromptCard } from '../../../components/prompt/prompt-card.tsx';
import { TeachPanel } from '../../../components/teach/teach-panel.tsx';
import type { LiveSnapshot } from '../../../lib/live/snapshot.ts';
import { hearthsRole } from '../../../lib/practices/roles.ts';
import { overlayActions } from '../../gallery/overlays.ts';
import { pastMeeting } from '../../gallery/past-meetings.ts';
import { shownMeeting } from '../../gallery/report.ts';
import { settingsDesk } from '../../gallery/settings-desk.ts';
import { ownPrompts, popupActions } from './actions.ts';
import { keepingDesk, kept, meeting, peopleDesk } from './data.ts';
import { inspection, tile } from './inspections.ts';
import { listDesk, listed } from './lists.ts';
import { NOW, practicesDesk, shownPractices } from './practices.ts';
import { place, round } from './rounds.ts';
import { seriesDesk, shownPerson, shownSeries } from './series.ts';
import { heard, person, snapshot } from './snapshots.ts';

type Text = () => string;

const nothing = () => undefined;
const copy = () => Promise.resolve();
const none = () => Promise.resolve(null);

function live(text: Text, change: Partial<LiveSnapshot> = {}): LiveSnapshot {
  const seats = [
    { name: text(), standing: 'heard' },
    { name: text(), standing: 'not-heard-from' },
  ] as const;
  const people = [
    person(1, heard),
    person(2, { ...heard, name: text(), speaking: true }),
    person(3, { name: text(), namesake: 1 }),
    person(4, { name: text(), handUp: true }),
    person(5, { name: text(), room: { topic: seats, meeting: seats }, cameBack: true }),
    person(6, { name: text(), marks: [{ mark: 'away', seq: 3 }], looksLikeDevice: true }),
  ];
  return snapshot(people, {
    title: text(),
    purpose: text(),
    topic: { number: 2, label: text(), elapsedMs: 60_000, plannedMs: 120_000, ledBy: 'p3' },
    agenda: [
      { label: text(), minutes: 5 },
      { label: text(), minutes: null },
    ],
    undoable: { seq: 1, action: 'away', person: 'p4' },
    ...change,
  });
}

const popup = (shown: LiveSnapshot, others: Text = () => '') => (
  <Popup
    view={{ kind: 'live', snapshot: shown, siteMissing: false, siteDenied: false }}
    namesHidden={false}
    inspection={null}
    others={[{ tabId: 2, title: others() }]}
    actions={popupActions()}
  />
);

const overlay = (shape: 'pill' | 'hint' | 'card', shown: LiveSnapshot) => (
  <MeetingOverlay
    view={
      {
        shape,
        snapshot: shown,
        nudge: shown.nudge,
        rules: { ...shown },
        inviting: shape === 'hint' ? 'p3' : null,
        situation: 'by-name',
        pinned: false,
        corner: 'bottom-right',
      } as unknown as Parameters<typeof MeetingOverlay>[0]['view']
    }
    actions={overlayActions}
  />
);

const inRound = (text: Text) =>
  live(text, {
    round: round(
      [
        place(1, { state: 'done' }),
        place(2, { name: text() }),
        place(3, { name: text() }),
        place(4, { name: text(), state: 'passed' }),
        place(0, { id: 'g3', name: text(), guest: true, self: false }),
      ],
      { seemsDone: true, softMs: 60_000 },
    ),
  });

function pastOf(text: Text) {
  const log = pastMeeting({
    seed: 4,
    minutes: 20,
    talkers: ['Me', text(), text(), text()],
    silent: [text()],
    also: [
      { type: 'purpose', at: 0, text: text() },
      { type: 'topic', at: 60_000, label: text() },
      { type: 'topic', at: 600_000, label: text() },
      { type: 'renamed', at: 700_000, person: 'p3', name: text() },
      { type: 'invited', at: 720_000, person: 'p2' },
      { type: 'round-guest', at: 730_000, name: text() },
    ],
  });
  const shown = shownMeeting(log, text());
  const people = shown.picture.timeline.lanes.map(({ id, speech }) => ({
    id,
    renamed: true,
    returns: [],
    stretches: speech,
  }));
  return {
    ...shown,
    repairable: { people, last: { seq: 9, type: 'merged', person: 'p3' } as const },
    family: {
      parent: { id: 'm0', title: text(), startedWall: NOW },
      parts: [{ id: 'm2', title: text(), startedWall: NOW }],
    } as unknown as ReturnType<typeof shownMeeting>['family'],
  };
}

function noted(text: Text) {
  const wall = NOW - 86_400_000;
  return shownPractices(
    {
      charter: { purpose: text(), norms: [text(), text()], ways: text(), ritual: text(), notedWall: wall } as never,
      feedbackLink: text(),
      roles: [hearthsRole('notes'), { id: 'own', text: text(), leads: false }],
      rolesTaken: [{ role: 'notes', name: text(), wall }],
      ownQuestions: [{ id: 'q1', mood: 'easy', text: text() } as never],
      followUps: [
        { id: 'f1', series: 's1', name: text(), text: text(), notedWall: wall, state: 'open', changedWall: wall },
      ],
      appreciations: [{ id: 'a1', name: text(), what: text(), value: text(), by: text(), wall }],
      ideas: [{ id: 'i1', series: 's1', from: 'feedback', text: text(), reply: null, toldWall: null }],
      buddies: [{ newcomer: text(), buddy: text(), sinceWall: wall, asked: [] }],
    },
    { everybody: [text(), text()], others: [text()], lastMeeting: [text()], earlier: [[text()]] },
  );
}

export const VIEWS: Readonly<Record<string, (text: Text) => ComponentChild>> = {
  popup: (text) => popup(live(text), text),
  'popup with a hint': (text) =>
    popup(live(text, { nudge: { kind: 'not-heard-from', people: ['p3', 'p4'], at: 1 }, endsInMs: 600_000 })),
  'popup in a round': (text) => popup(inRound(text)),
  'popup at an end': (text) => popup(live(text, { status: 'ended' })),
  'popup that asks': (text) => popup(live(text, { status: 'ask', role: null })),
  'what Hearth sees': (text) => (
    <WhatHearthSees
      inspection={inspection([tile(1), tile(2, { name: text() }), tile(3, { name: text(), speaking: true })])}
      namesHidden={false}
      actions={popupActions()}
      onBack={nothing}
    />
  ),
  pill: (text) => overlay('pill', inRound(text)),
  hint: (text) => overlay('hint', live(text, { nudge: { kind: 'not-heard-from', people: ['p3', 'p4'], at: 1 } })),
  card: (text) => overlay('card', live(text)),
  'card in a round': (text) => overlay('card', inRound(text)),
  'words to say': (text) => (
    <PromptCard
      situation="by-name"
      values={{ name: text(), next: text(), topic: text(), purpose: text() }}
      turn={0}
      copy={copy}
      own={ownPrompts([{ id: '1', situation: 'by-name', text: `${text()} {name}` }])}
      onClose={nothing}
    />
  ),
  'the list': (text) => (
    <MeetingList
      desk={listDesk({
        view: {
          meetings: [
            listed(1, { title: text(), series: { id: 's1', label: text() }, found: [text(), text()] }),
            listed(2, { title: text(), parentId: 'm1' }),
          ],
          isAll: false,
        },
        query: { text: text(), person: text() },
      })}
      namesHidden={false}
    />
  ),
  'a summary': (text) => (
    <MeetingSummary
      meeting={pastOf(text)}
      note={{ text: signal(text()), state: signal('saved'), write: nothing, open: () => Promise.resolve() }}
      repairFailed={signal(false)}
      onRepair={nothing}
      onPrint={nothing}
      namesHidden={false}
    />
  ),
  'a series': (text) => (
    <SeriesPage
      desk={seriesDesk({
        series: shownSeries(6, {
          name: text(),
          label: text(),
          parts: [{ id: 's2', name: text(), platformName: 'Zoom' }],
          practices: [{ wall: NOW, text: text(), besides: shownSeries(6).practices[0]?.besides as never }],
          people: { names: [text(), text()], shown: { ...shownPerson(6), name: text() } },
        }),
      })}
      namesHidden={false}
      today="2026-11-25"
    />
  ),
  'the page that prepares': (text) => (
    <PreparePage desk={practicesDesk(noted(text))} namesHidden={false} practice="" copy={copy} />
  ),
  'what is kept': (text) => (
    <DataPage
      keeping={keepingDesk(
        kept({
          soon: { figures: [meeting(1, text())], names: [meeting(2, text())] },
          held: [meeting(3, text())],
          series: [{ id: 's1', title: text(), retention: null }],
        }),
      )}
      people={peopleDesk({
        text: text(),
        found: [
          { name: text(), meetings: 2, noted: [] },
          { name: text(), meetings: 1, noted: [] },
        ],
      })}
      namesHidden={signal(false)}
    />
  ),
  'a checklist': (text) => (
    <ChecklistPage
      desk={
        {
          checklist: signal({
            seriesId: 's1',
            name: text(),
            today: { series: 's1', wall: NOW, answers: { welcome: { answer: 'partly', note: text() } }, draft: true },
            earlier: [{ series: 's1', wall: NOW - 1e9, answers: { welcome: { answer: 'no', note: text() } } }],
            evidence: {
              airtime: { heard: null, balance: null, approximate: false },
              ways: null,
            },
            suggestions: [],
          }),
          state: signal('kept'),
          removed: signal(null),
          notice: signal(null),
        } as unknown as Parameters<typeof ChecklistPage>[0]['desk']
      }
      onSaveFile={nothing}
    />
  ),
  'an idea box': (text) => (
    <IdeaBoxPage
      desk={
        {
          box: signal({ seriesId: 's1', name: text(), key: null, warnings: [], waiting: [], feedbackLink: '' }),
          opening: signal({ step: 'choose', failed: false }),
          onMakeKey: none,
        } as unknown as Parameters<typeof IdeaBoxPage>[0]['desk']
      }
      onSaveFile={nothing}
    />
  ),
  'the page for ideas': () => <KeyForm damaged onKey={nothing} />,
  'own words': (text) => (
    <OwnPromptsSection
      own={ownPrompts([
        { id: '1', situation: 'by-name', text: text() },
        { id: '2', situation: 'closing', text: text() },
      ])}
    />
  ),
  'pages that were taught': (text) => (
    <TaughtPages
      {...({
        pages: [{ version: 1, host: 'meet.example', name: text(), tile: '.a', label: { at: '', attribute: null } }],
        onForget: nothing,
        onSave: nothing,
        onFile: none,
        problem: null,
      } as unknown as Parameters<typeof TaughtPages>[0])}
    />
  ),
  'teaching a tile': (text) => (
    <TeachPanel
      view={{ step: 'tile', proposal: { text: text(), number: 1, of: 3 }, unlike: false }}
      boxes={[]}
      actions={{ pick: nothing, begin: nothing, choose: nothing, use: nothing, again: nothing, close: nothing }}
    />
  ),
  'teaching names': (text) => (
    <TeachPanel
      view={{ step: 'name', proposal: { text: text(), number: 1, of: 2 }, names: [text(), text()] }}
      boxes={[]}
      actions={{ pick: nothing, begin: nothing, choose: nothing, use: nothing, again: nothing, close: nothing }}
    />
  ),
  'what was learnt': (text) => (
    <TeachPanel
      view={{
        step: 'found',
        signals: [{ sentence: 'attribute-is', on: 'part', name: 'data-active', value: text() }],
        chosen: 0,
        people: [{ key: 'a', name: text(), speaking: true }],
        host: 'meet.example',
        saving: 'no',
      }}
      boxes={[]}
      actions={{ pick: nothing, begin: nothing, choose: nothing, use: nothing, again: nothing, close: nothing }}
    />
  ),
  'settings from a file': (text) => (
    <>
      <SettingsFileSection
        desk={settingsDesk({
          incoming: {
            name: text(),
            changes: [
              { kind: 'prompt', is: 'added', text: text() },
              { kind: 'prompt', is: 'removed', text: text() },
            ],
          },
        })}
      />
      <SettingsFileSection
        desk={settingsDesk({ incoming: { name: text(), problem: 'unknown-setting', at: text() } })}
      />
    </>
  ),
  'a file that was written': (text) => (
    <>
      <ExportMenu
        ids="all"
        desk={{
          state: signal({ step: 'done', meetings: 1, leftOut: 1, name: text() }),
          onExport: nothing,
          onCancel: nothing,
          onClose: nothing,
        }}
      />
      <BackupPanel
        desk={{
          state: signal({ step: 'done', meetings: 1, leftOut: 0, bytes: 9, name: text() }),
          onBackup: nothing,
          onCancel: nothing,
        }}
      />
    </>
  ),
};
