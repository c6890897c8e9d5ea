/**
 * A meeting with people who are made up, counted by the very code that counts real ones. It has a past when it is first seen, since
 * shares and hints need ten minutes and nobody waits so long to try something.
 */
import { i18n } from '#i18n';
import type { Adapter, PageSenses, Platform } from '../../platforms/contract.ts';
import { COMPANION_DEFAULTS, type CompanionSettings } from '../../settings/companion.ts';
import { LONGEST_SAMPLE_MS } from '../../watch/sampling.ts';
import type { Clock } from '../clock.ts';
import { countingShelf } from '../counting.ts';
import { every } from '../every.ts';
import { MeetingTab, SAMPLE_MS } from '../meeting-tab.ts';
import type { TabStatus } from '../messages.ts';
import { bringScript } from '../own-script.ts';
import type { LiveSnapshot } from '../snapshot.ts';
import { MemoryKeeper } from './memory-keeper.ts';
import { Play } from './play.ts';
import { PlayedClock } from './played-clock.ts';

/** How long the meeting has gone on when the user comes in. */
export const PAST_MS = 12 * 60_000;
/** The past is sampled this coarsely: as far apart as samples may be, less what a sample takes. */
const STEP_MS = LONGEST_SAMPLE_MS - 200;
/** So many steps of it are taken before the page gets a turn. */
const AT_ONCE = 50;
/** Until then people arrive. */
const ARRIVED_MS = 20_000;

export interface RehearsalOptions {
  readonly document: Document;
  readonly platform: Platform;
  readonly adapter: Adapter;
  readonly senses: PageSenses;
  /** What the user's own tile is called. */
  readonly own: string;
  readonly clock: Clock;
  readonly random: () => number;
  readonly meetingId: string;
  /** Shows who speaks, where the page shows it. */
  readonly show: (speaking: ReadonlySet<string>) => void;
  /** Is told how the meeting stands, from when it is live. */
  readonly status: (status: TabStatus) => Promise<void>;
}

export interface Rehearsal {
  readonly tab: MeetingTab;
  readonly clock: Clock;
  /** The user speaks, or stops. */
  readonly speak: (on: boolean) => void;
  /** The call is over: nobody speaks. Taking its marks off the page is the page's. */
  readonly end: () => void;
  readonly setCompanion: (settings: CompanionSettings) => void;
}

/** Opens the meeting with its past behind it; it goes on until the signal ends. */
export async function openRehearsal(options: RehearsalOptions, signal: AbortSignal): Promise<Rehearsal> {
  const clock = new PlayedClock(options.clock, PAST_MS);
  const play = new Play(options.own);
  let isLive = false;
  let latest: LiveSnapshot | null = null;
  const keeper = new MemoryKeeper({
    meetingId: options.meetingId,
    heard: (entry) => {
      if (entry.type === 'invited') play.invite(nameOf(latest, entry.person), clock.now());
    },
    status: async (status) => {
      // What cannot be told is told again.
      if (!isLive) throw new Error('Nobody is there yet.');
      await options.status(status);
    },
  });
  const { document, platform, adapter, senses, random } = options;
  const tab = new MeetingTab(
    {
      document,
      url: () => new URL(document.location.href),
      kindOf: () => ({ kind: 'meeting', platform }),
      readerOf: () => adapter,
      senses,
      openMicrophone: () => Promise.reject(new Error('Nobody listens here.')),
      counting: () => countingShelf.take(() => bringScript(document, '/counting.js')),
      random,
      language: i18n.t('extension.language'),
      glance: () => {
        latest = tab.snapshot();
      },
    },
    clock,
    keeper,
  );
  const sample = () => {
    options.show(play.speakingAt(clock.now()));
    tab.tick();
    const round = latest?.round;
    play.turn(round ? nameOf(latest, round.current) || null : undefined, clock.now());
  };
  await beginning(tab);
  await playPast(tab, clock, sample);
  play.goLive(clock.now());
  isLive = true;
  every(SAMPLE_MS, signal, sample);
  tab.checkpoint();
  return {
    tab,
    clock,
    speak: (on) => play.speak(on),
    end: () => play.end(),
    setCompanion: (settings) => tab.setCompanion(settings),
  };
}

/** Resolves when the meeting is being counted. */
function beginning(tab: MeetingTab): Promise<void> {
  return new Promise((done) => {
    const stop = tab.connect(({ status }) => {
      if (status !== 'watching' && status !== 'alone') return;
      queueMicrotask(() => stop());
      done();
    });
    tab.tick();
  });
}

/** Hints wait until somebody is there to see them. The page can be used meanwhile. */
async function playPast(tab: MeetingTab, clock: PlayedClock, sample: () => void): Promise<void> {
  tab.setCompanion({ ...COMPANION_DEFAULTS, nudges: { ...COMPANION_DEFAULTS.nudges, earliestMs: PAST_MS } });
  let hasBegun = false;
  for (let step = 0; step * STEP_MS < PAST_MS; step += 1) {
    if (step % AT_ONCE === 0) await breathe();
    clock.advance(STEP_MS);
    sample();
    if (step * STEP_MS < ARRIVED_MS || hasBegun) continue;
    hasBegun = true;
    tab.command({ type: 'new-topic', label: '' });
  }
  tab.setCompanion(COMPANION_DEFAULTS);
}

/** Lets the page draw and answer; timers would wait for long in a tab that nobody looks at. */
function breathe(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener(
      'message',
      () => {
        port1.close();
        done();
      },
      { once: true },
    );
    port1.start();
    port2.postMessage(null);
  });
}

function nameOf(snapshot: LiveSnapshot | null, person: string | null): string {
  return snapshot?.people.find(({ id }) => id === person)?.name ?? '';
}
