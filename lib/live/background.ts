/** The background's part: it keeps meetings, answers meeting scripts, and draws the badge. Holds nothing that matters in memory. */
import { browser } from 'wxt/browser';
import { fold } from '../meeting/ledger.ts';
import { readOwnPrompts } from '../settings/own-prompts.ts';
import { asksInTests, namesHidden } from '../settings/settings.ts';
import { keepTaughtPage } from '../settings/taught-pages.ts';
import type { MeetingStore } from '../store/meeting-store.ts';
import { drainUnsent } from '../store/unsent.ts';
import { badgeOf } from './badge.ts';
import { isAway } from './breakout-rooms.ts';
import { ClaimBook } from './claim-book.ts';
import { type Claims, readClaims, runningMeetings } from './claims.ts';
import { closeAbandoned, closeMeeting } from './closing.ts';
import { Gate } from './gate.ts';
import { choose, greet, type Policy } from './greeting.ts';
import { InTurn } from './in-turn.ts';
import { RULES } from './message-rules.ts';
import { type RunningMeeting, sendMessage, type ToBackground } from './messages.ts';
import { notedFor, noteFor } from './noting.ts';
import { openOwnPage } from './open-own-page.ts';
import { loadPart, loadReader } from './registration.ts';
import { hostOf, meetingFrame, practiceFrame, type Sender, type TabFrame, urlOf } from './senders.ts';
import { isUntracked, remember } from './series-keeping.ts';
import { originNotAllowed } from './start.ts';
import { tidyAfterMeeting } from './tidying.ts';

export interface BackgroundOptions {
  /** On disk. */
  readonly disk: MeetingStore;
  /** For private windows. */
  readonly session: MeetingStore;
  /** Every site is allowed and nobody is there to choose a room. */
  readonly forPrograms: boolean;
  /** Monotonic, ms. */
  readonly now: () => number;
}

const TONES = { calm: '#7a4a1e', attention: '#5b5b66', neutral: '#5b5b66' } as const;

/** Answers messages for as long as the background lives. What is not as `RULES` say is dropped, and counted in what is returned. */
export function serve({ disk, session, forPrograms, now }: BackgroundOptions): Gate<ToBackground> {
  const gate = new Gate<ToBackground>(RULES, now);
  const claims = new ClaimBook(browser.storage.session, ({ tabId, frameId }) =>
    sendMessage('areYouThere', undefined, { tabId, frameId }).catch(() => false),
  );
  browser.runtime.onMessage.addListener(gate.listen);
  // A private window's meeting script writes its last events there; browsers without this keep the session area closed to it.
  void browser.storage.session.setAccessLevel?.({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' });

  // A meeting begins where there is none to go on with: two that look at once would both begin one.
  const beginnings = new InTurn();
  const storeOf = ({ incognito }: { incognito: boolean }): MeetingStore => (incognito ? session : disk);
  const policy = async (): Promise<Policy> =>
    forPrograms && !(await asksInTests.getValue()) ? 'everywhere' : 'chosen-rooms';

  gate.on('hello', async ({ data, sender }) => {
    const frame = fromMeeting(sender);
    await claims.take(frame, data);
    if (!(await isAllowed(urlOf(sender)))) return { use: 'ask' as const, role: null };
    await drainAll(disk, session);
    const running = runningMeetings(await readClaims(browser.storage.session));
    const context = {
      wall: Date.now(),
      policy: await policy(),
      isClaimed: (id: string) => running.some((claim) => claim.meetingId === id && claim.tabId !== frame.tabId),
    };
    const welcome = await beginnings.take(() => greet(storeOf(frame), data, context));
    // Whole logs are read for it, so no meeting waits; what fails is tried again at the next hello.
    closeAbandoned(storeOf(frame), Date.now()).catch(() => undefined);
    return welcome;
  });

  gate.on('checkpoint', async ({ data: checkpoint, sender }) => {
    const frame = fromMeeting(sender);
    const store = storeOf(frame);
    try {
      const ack = await store.append(checkpoint, Date.now());
      if (checkpoint.summary.ended && ack.stored) {
        await closeMeeting(store, checkpoint.meetingId);
        // Without the alarm it waits for the next day.
        if (!frame.incognito) tidyAfterMeeting().catch(() => undefined);
      }
      const elsewhere = runningMeetings(await readClaims(browser.storage.session)).filter(
        ({ tabId }) => tabId !== frame.tabId,
      );
      const ids = elsewhere.flatMap(({ meetingId }) => meetingId ?? []);
      return { ...ack, away: await isAway(store, checkpoint.meetingId, ids) };
    } catch {
      // Storage refuses (quota, a locked database): the script keeps its events and says so in the popup.
      return { stored: false, nextSeq: checkpoint.firstSeq };
    }
  });

  gate.on('refold', async ({ data, sender }) => {
    const frame = fromMeeting(sender);
    const log = await storeOf(frame).log(data.meetingId);
    return log.length > 0 ? fold(log) : null;
  });

  gate.on('remember', ({ data, sender }) => remember(storeOf(fromMeeting(sender)), data));

  gate.on('isUntracked', ({ data, sender }) => isUntracked(storeOf(fromMeeting(sender)), data));

  gate.on('status', async ({ data, sender }) => {
    const practice = practiceFrame(sender, browser.runtime.id, browser.runtime.getURL('/'));
    await drawBadge(await claims.note(practice ?? fromMeeting(sender), data));
  });

  gate.on('loadReader', ({ data, sender }) => loadReader(fromMeeting(sender), data.platform));

  gate.on('loadPart', ({ data, sender }) => loadPart(fromMeeting(sender), data.part));

  gate.on('ownPrompts', () => readOwnPrompts());

  /** A page's script may ask of the meeting in its own tab only. */
  const storeOfAsked = async (sender: Sender, meetingId: string): Promise<MeetingStore> => {
    const frame = meetingFrame(sender, browser.runtime.id);
    if (!frame) return disk;
    const claim = (await readClaims(browser.storage.session))[frame.tabId];
    if (claim?.meetingId !== meetingId) throw new Error('That meeting is not in this tab.');
    return storeOf(frame);
  };

  gate.on('practices', async ({ data, sender }) =>
    notedFor(await storeOfAsked(sender, data.meetingId), data.meetingId),
  );

  gate.on('changePractices', async ({ data, sender }) => noteFor(await storeOfAsked(sender, data.meetingId), data));

  gate.on('openSummary', async ({ data, sender }) => {
    const row = await storeOf(fromMeeting(sender)).meeting(data.meetingId);
    if (!row) return;
    await openOwnPage('/meetings.html', `#meeting/${row.id}`);
  });

  gate.on('teach', async ({ data: page, sender }) => {
    const { incognito } = fromMeeting(sender);
    if (page.host !== hostOf(sender)) throw new Error('A page teaches of itself only.');
    await keepTaughtPage(page, incognito ? 'session' : 'local');
  });

  gate.on('choose', async ({ data }) => {
    const tab = await browser.tabs.get(data.tabId);
    const claim = (await readClaims(browser.storage.session))[data.tabId];
    if (!claim?.platform) return;
    const hello = { platform: claim.platform, room: claim.room, title: claim.title };
    await drainAll(disk, session);
    await beginnings.take(() => choose(storeOf(tab), hello, data, Date.now()));
    await sendMessage('roomChosen', { room: claim.room }, { tabId: claim.tabId, frameId: claim.frameId });
  });

  const everyClaim = async (act: (claim: RunningMeeting) => Promise<void>) => {
    await Promise.all(Object.values(await readClaims(browser.storage.session)).map((claim) => act(claim)));
  };
  browser.permissions.onRemoved.addListener(() => void everyClaim(stopWhereForgotten));
  browser.permissions.onAdded.addListener(() => void everyClaim(askAgain));
  browser.tabs.onRemoved.addListener((tabId) => void claims.drop(tabId).then(drawBadge));
  namesHidden.watch(() => void readClaims(browser.storage.session).then(drawBadge));
  return gate;
}

/**
 * A click on the icon lets a script look at the page for as long as that is there, and lets its address be seen; counting is allowed for a
 * site, or not (any more).
 */
async function isAllowed(site: URL | null): Promise<boolean> {
  return site !== null && (await originNotAllowed(site)) === null;
}

async function stopWhereForgotten({ tabId, frameId }: RunningMeeting): Promise<void> {
  const { url } = await browser.tabs.get(tabId);
  if (!(await isAllowed(url === undefined ? null : new URL(url))))
    await sendMessage('siteForgotten', undefined, { tabId, frameId });
}

/** What was not allowed may be, now. */
async function askAgain({ tabId, frameId, room, status }: RunningMeeting): Promise<void> {
  if (status === 'ask') await sendMessage('roomChosen', { room }, { tabId, frameId });
}

async function drainAll(disk: MeetingStore, session: MeetingStore): Promise<void> {
  await drainUnsent(browser.storage.local, disk, Date.now());
  await drainUnsent(browser.storage.session, session, Date.now());
}

async function drawBadge(claims: Claims): Promise<void> {
  const badge = badgeOf(runningMeetings(claims).at(-1) ?? null, await namesHidden.getValue());
  await browser.action.setBadgeText({ text: badge.text });
  await browser.action.setBadgeBackgroundColor({ color: TONES[badge.tone] });
}

function fromMeeting(sender: Sender): TabFrame {
  const frame = meetingFrame(sender, browser.runtime.id);
  if (!frame) throw new Error('Only a meeting page may send this.');
  return frame;
}
