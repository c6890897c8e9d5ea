/** Joins the meetings page to the store: follows the address, and opens what it names. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { forgetIdeaBoxes } from '../settings/idea-boxes.ts';
import { readPolicies } from '../settings/retention.ts';
import { namesHidden } from '../settings/settings.ts';
import { HearthDatabase } from '../store/database.ts';
import { DiskStore } from '../store/disk-store.ts';
import { SessionStore } from '../store/session-store.ts';
import { drainUnsent, forgetUnsent } from '../store/unsent.ts';
import { closeAbandoned } from './closing.ts';
import { type ChecklistDesk, openChecklist } from './history/checklist.ts';
import { type FateDesk, openFate } from './history/fate.ts';
import { type FilesDesk, openFiles } from './history/files.ts';
import type { History } from './history/history.ts';
import { type IdeaBoxDesk, openIdeaBox } from './history/ideas.ts';
import { tidyImports } from './history/import-desk.ts';
import { type KeepingDesk, openKeeping } from './history/keeping.ts';
import { type MeetingListDesk, openMeetingList } from './history/meeting-list.ts';
import { openPeople, type PeopleDesk } from './history/people.ts';
import { openPractices, type PracticesDesk } from './history/practices.ts';
import { type MeetingsRoute, routeOf } from './history/route.ts';
import { openSeries, type SeriesDesk } from './history/series.ts';
import { openSeriesChoice, type SeriesChoiceDesk } from './history/series-choice.ts';
import { openSummary, type SummaryDesk } from './history/summary.ts';
import { type IncluderDesk, openIncluder } from './includer.ts';
import { saveBlob, saveFile } from './save-file.ts';

export interface MeetingsPage {
  readonly route: ReadonlySignal<MeetingsRoute>;
  readonly namesHidden: ReadonlySignal<boolean>;
  readonly list: MeetingListDesk;
  readonly summary: SummaryDesk;
  readonly series: SeriesDesk;
  readonly checklist: ChecklistDesk;
  readonly ideaBox: IdeaBoxDesk;
  readonly includer: IncluderDesk;
  readonly practices: PracticesDesk;
  readonly seriesChoice: SeriesChoiceDesk;
  readonly copy: (text: string) => Promise<void>;
  /** The day on which the page was opened, as a date field has it. */
  readonly today: string;
  readonly keeping: KeepingDesk;
  readonly people: PeopleDesk;
  readonly fate: FateDesk;
  readonly files: FilesDesk;
  readonly onSaveFile: (file: { readonly name: string; readonly blob: Blob }) => void;
  readonly title: string;
}

export function openMeetingsPage(lifetime: AbortSignal): MeetingsPage {
  const isPrivate = browser.extension.inIncognitoContext;
  const db = isPrivate ? null : new HearthDatabase();
  const store = db ? new DiskStore(db) : new SessionStore(browser.storage.session);
  const history: History = { store, db, now: () => Date.now(), lifetime };
  const route = signal<MeetingsRoute>(routeOf(location.hash));
  const hidden = signal(false);
  void namesHidden.getValue().then((value) => {
    hidden.value = value;
  });
  const list = openMeetingList(history);
  const summary = openSummary(history);
  // Until the policies are read nobody is shown.
  const arePeopleAllowed = signal(false);
  const series = openSeries(history, arePeopleAllowed);
  const copy = (text: string) => navigator.clipboard.writeText(text);
  const checklist = openChecklist(history, copy);
  const ideaBox = openIdeaBox(history, copy);
  const includer = openIncluder(lifetime);
  const practices = openPractices(history, { random: Math.random, newId: () => crypto.randomUUID() });
  const seriesChoice = openSeriesChoice(history);
  const keeping = openKeeping(history, {
    disk: navigator.storage,
    forgetUnsent: async () => {
      await forgetUnsent(browser.storage.local);
      await forgetIdeaBoxes();
    },
  });
  const people = openPeople(
    history,
    (file) => saveFile(document, file),
    () => void keeping.refresh(),
  );
  const files = openFiles(history, document, () => void keeping.refresh());
  const fate = openFate(history, (id) => void summary.show(id));

  const open = async (): Promise<void> => {
    route.value = routeOf(location.hash);
    const at = route.value;
    if (at.page === 'meeting') await Promise.all([summary.show(at.id), fate.show(at.id)]);
    if (at.page === 'series') await series.show(at.id);
    if (at.page === 'checklist') await checklist.show(at.id);
    if (at.page === 'prepare') await practices.show(at.id);
    if (at.page === 'choose-series') await seriesChoice.show();
    if (at.page === 'ideas') await ideaBox.show(at.id);
    if (at.page === 'list') await list.refresh();
    // The list does not wait for what is said over it.
    if (at.page === 'list' || at.page === 'data') await keeping.refresh();
  };
  /** Takes in what meetings left behind. What is there is shown meanwhile, and anew only if that changed it. */
  const tidy = async (): Promise<void> => {
    // Each store takes only what was left for it: it drops chunks of meetings that it does not know.
    const taken = await drainUnsent(isPrivate ? browser.storage.session : browser.storage.local, store, Date.now());
    const closed = await closeAbandoned(store, Date.now());
    if (db) await tidyImports(db);
    if (taken + closed > 0) await open();
  };
  const begin = async (): Promise<void> => {
    const told = readPolicies().then(({ noPersonTrends }) => {
      arePeopleAllowed.value = !noPersonTrends;
    });
    if (route.value.page === 'series') await told;
    await Promise.all([told, open()]);
    // What cannot be read was said by what should be shown.
    await tidy().catch(() => undefined);
  };
  addEventListener('hashchange', () => void open(), { signal: lifetime });
  void begin();
  const onSaveFile = (file: { readonly name: string; readonly blob: Blob }) => saveBlob(document, file);
  const today = dayOf(history.now());
  const title = i18n.t('meetings.title');
  const prepared = { practices, seriesChoice, checklist, ideaBox, includer };
  const desks = { list, summary, series, ...prepared, keeping, people, fate, files };
  return { route, namesHidden: hidden, ...desks, copy, today, title, onSaveFile };
}

/** A day where the user is, as a date field has it: 2026-11-25. */
function dayOf(wall: number): string {
  const date = new Date(wall);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
