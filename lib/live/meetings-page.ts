/** Joins the meetings page to the store: reads, follows the address, deletes. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { reportOf } from '../measures/report.ts';
import type { PlatformId } from '../platforms/contract.ts';
import { PLATFORMS } from '../platforms/index.ts';
import { namesHidden } from '../settings/settings.ts';
import { HearthDatabase } from '../store/database.ts';
import { DiskStore } from '../store/disk-store.ts';
import type { MeetingStore } from '../store/meeting-store.ts';
import { SessionStore } from '../store/session-store.ts';
import { drainUnsent } from '../store/unsent.ts';
import { familyOf } from './meeting-family.ts';
import type { MeetingsView } from './meetings-model.ts';

export interface MeetingsPage {
  readonly view: ReadonlySignal<MeetingsView>;
  readonly namesHidden: ReadonlySignal<boolean>;
  readonly onDelete: (id: string) => void;
  readonly title: string;
}

export function openMeetingsPage(): MeetingsPage {
  const isPrivate = browser.extension.inIncognitoContext;
  const store: MeetingStore = isPrivate
    ? new SessionStore(browser.storage.session)
    : new DiskStore(new HearthDatabase());
  const view = signal<MeetingsView>({ kind: 'list', meetings: null });
  const hidden = signal(false);
  void namesHidden.getValue().then((value) => {
    hidden.value = value;
  });

  const refresh = async (): Promise<void> => {
    try {
      // Each store takes only what was left for it: it drops chunks of meetings that it does not know.
      await drainUnsent(isPrivate ? browser.storage.session : browser.storage.local, store, Date.now());
      view.value = await read(store, location.hash.slice(1));
    } catch {
      view.value = { kind: 'failed' };
    }
  };
  addEventListener('hashchange', () => void refresh());
  void refresh();
  return {
    view,
    namesHidden: hidden,
    onDelete: (id) => void store.remove(id).then(refresh, refresh),
    title: i18n.t('meetings.title'),
  };
}

async function read(store: MeetingStore, id: string): Promise<MeetingsView> {
  if (id === '') {
    const rows = await store.meetings();
    return {
      kind: 'list',
      meetings: rows.map(({ id, platform, summary, parentId }) => ({
        id,
        platformName: nameOf(platform),
        summary,
        ...(parentId !== undefined && { parentId }),
      })),
    };
  }
  const row = await store.meeting(id);
  if (!row) return { kind: 'missing' };
  const page = { title: row.summary.title, platform: row.platform };
  const [report, family] = [reportOf(await store.log(id), page), await familyOf(store, row)];
  return { kind: 'one', report, platformName: nameOf(row.platform), family };
}

function nameOf(platform: PlatformId): string {
  return PLATFORMS.find(({ id }) => id === platform)?.name ?? platform;
}
