/** Joins the meetings page to the store: follows the address, and opens what it names. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { namesHidden } from '../settings/settings.ts';
import { HearthDatabase } from '../store/database.ts';
import { DiskStore } from '../store/disk-store.ts';
import { SessionStore } from '../store/session-store.ts';
import { drainUnsent, forgetUnsent } from '../store/unsent.ts';
import { closeAbandoned } from './closing.ts';
import { type FateDesk, openFate } from './history/fate.ts';
import type { History } from './history/history.ts';
import { type KeepingDesk, openKeeping } from './history/keeping.ts';
import { type MeetingListDesk, openMeetingList } from './history/meeting-list.ts';
import { openPeople, type PeopleDesk } from './history/people.ts';
import { type MeetingsRoute, routeOf } from './history/route.ts';
import { openSummary, type SummaryDesk } from './history/summary.ts';
import { saveFile } from './save-file.ts';

export interface MeetingsPage {
  readonly route: ReadonlySignal<MeetingsRoute>;
  readonly namesHidden: ReadonlySignal<boolean>;
  readonly list: MeetingListDesk;
  readonly summary: SummaryDesk;
  readonly keeping: KeepingDesk;
  readonly people: PeopleDesk;
  readonly fate: FateDesk;
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
  const keeping = openKeeping(history, {
    disk: navigator.storage,
    forgetUnsent: () => forgetUnsent(browser.storage.local),
  });
  const people = openPeople(
    history,
    (file) => saveFile(document, file),
    () => void keeping.refresh(),
  );
  const fate = openFate(history, (id) => void summary.show(id));

  const open = async (): Promise<void> => {
    route.value = routeOf(location.hash);
    const at = route.value;
    if (at.page === 'meeting') await Promise.all([summary.show(at.id), fate.show(at.id)]);
    if (at.page === 'list') await list.refresh();
    // The list does not wait for what is said over it.
    if (at.page === 'list' || at.page === 'data') await keeping.refresh();
  };
  const begin = async (): Promise<void> => {
    try {
      // Each store takes only what was left for it: it drops chunks of meetings that it does not know.
      await drainUnsent(isPrivate ? browser.storage.session : browser.storage.local, store, Date.now());
      await closeAbandoned(store, Date.now());
    } catch {
      // What cannot be read is said where it should be shown.
    }
    await open();
  };
  addEventListener('hashchange', () => void open(), { signal: lifetime });
  void begin();
  return { route, namesHidden: hidden, list, summary, keeping, people, fate, title: i18n.t('meetings.title') };
}
