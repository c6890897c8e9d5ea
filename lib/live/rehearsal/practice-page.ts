/** The practice meeting: a page of ours that looks like a call, read as any call is. Nothing of it is kept. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { Adapter } from '../../platforms/contract.ts';
import { browserSenses } from '../../platforms/index.ts';
import { systemClock } from '../clock.ts';
import { every } from '../every.ts';
import { sendMessage } from '../messages.ts';
import { OverlayAsker } from '../overlay-part.ts';
import { bringScript } from '../own-script.ts';
import type { PopupConnection } from '../popup.ts';
import { openDoor } from '../tab-door.ts';
import { ownView } from './own-view.ts';
import { Play } from './play.ts';
import { openRehearsal, type Rehearsal } from './rehearsal.ts';

const LENGTH_MS = 60_000;

export interface PracticePage {
  readonly title: string;
  /** Everybody, the user first. */
  readonly cast: readonly string[];
  readonly phase: ReadonlySignal<'before' | 'call' | 'over'>;
  readonly secondsLeft: ReadonlySignal<number>;
  /** `null` until the meeting is counted. */
  readonly view: ReadonlySignal<PopupConnection | null>;
  readonly onStart: () => void;
  /** The tiles stand on the page. */
  readonly onStage: () => void;
  /** The user speaks, or stops. */
  readonly onSpeak: (on: boolean) => void;
  readonly onMore: () => void;
  readonly onLeave: () => void;
  readonly onAgain: () => void;
}

/** Opens the page; `adapter` reads the marks that its tiles bear. It goes on until `lifetime` ends. */
export function openPracticePage(document: Document, adapter: Adapter, lifetime: AbortController): PracticePage {
  const own = i18n.t('practice.you');
  const title = i18n.t('practice.title');
  const phase = signal<'before' | 'call' | 'over'>('before');
  const secondsLeft = signal(LENGTH_MS / 1000);
  const view = signal<PopupConnection | null>(null);
  let endsAt = 0;
  let rehearsal: Rehearsal | null = null;
  const { signal: ends } = lifetime;

  const leave = () => {
    if (phase.value !== 'call') return;
    phase.value = 'over';
    rehearsal?.end();
  };
  const count = () => {
    if (phase.value !== 'call' || !rehearsal) return;
    secondsLeft.value = Math.max(0, Math.ceil((endsAt - systemClock.now()) / 1000));
    if (secondsLeft.value === 0) leave();
  };
  const begin = async (): Promise<void> => {
    const platform: Adapter = {
      ...adapter,
      name: title,
      isPractice: true,
      open: (senses) => {
        const read = adapter.open(senses);
        return (page) => ({ ...read(page), title });
      },
    };
    const opened = await openRehearsal(
      {
        document,
        platform,
        adapter: platform,
        senses: browserSenses(ends),
        own,
        clock: systemClock,
        random: Math.random,
        meetingId: crypto.randomUUID(),
        show: (speaking) => light(document, speaking),
        status: (status) => sendMessage('status', status),
      },
      ends,
    );
    rehearsal = opened;
    const overlay = new OverlayAsker(() => bringScript(document, '/overlay.js'), opened.tab, ends);
    openDoor(opened.tab, overlay, lifetime);
    ends.addEventListener('abort', () => farewell(opened), { once: true });
    endsAt = systemClock.now() + LENGTH_MS;
    view.value = ownView(opened, () => overlay.toggle(true), ends);
    every(250, ends, count);
  };
  return {
    title,
    cast: new Play(own).cast,
    phase,
    secondsLeft,
    view,
    onStart: () => {
      phase.value = 'call';
    },
    onStage: () => void begin(),
    onSpeak: (on) => rehearsal?.speak(on),
    onMore: () => {
      endsAt += LENGTH_MS;
      count();
    },
    onLeave: leave,
    onAgain: () => document.location.reload(),
  };
}

/** Who speaks is marked as LiveKit's components mark it. */
function light(document: Document, speaking: ReadonlySet<string>): void {
  for (const tile of document.querySelectorAll<HTMLElement>('[data-person]')) {
    const isOn = String(speaking.has(tile.dataset.person ?? ''));
    if (tile.getAttribute('data-lk-speaking') !== isOn) tile.setAttribute('data-lk-speaking', isOn);
  }
}

/** The tab has no meeting any more. */
function farewell({ tab }: Rehearsal): void {
  sendMessage('status', tab.farewell()).catch(() => undefined);
}
