/** The example on the welcome page: a meeting without tiles, for a view that stands beside words. */
import { i18n } from '#i18n';
import type { Adapter, ParticipantReading, Reading } from '../../platforms/contract.ts';
import { systemClock } from '../clock.ts';
import { OverlayAsker } from '../overlay-part.ts';
import { bringScript } from '../own-script.ts';
import type { PopupConnection } from '../popup.ts';
import { ownView } from './own-view.ts';
import { Play } from './play.ts';
import { openRehearsal } from './rehearsal.ts';

/** Opens it with its past behind it; it goes on until the signal ends. */
export async function openExample(document: Document, signal: AbortSignal): Promise<PopupConnection> {
  const own = i18n.t('practice.you');
  let speaking: ReadonlySet<string> = new Set();
  const { cast } = new Play(own);
  const read = (): Reading => ({
    phase: 'in-call',
    title: i18n.t('welcome.example.meeting'),
    mode: 'per-participant',
    participants: cast.map((name) => person(name, name === own, speaking.has(name))),
    complete: true,
    rosterCount: null,
  });
  const adapter: Adapter = {
    id: 'livekit',
    name: i18n.t('practice.title'),
    hosts: [],
    isMeetingUrl: () => true,
    roomOf: () => 'example',
    page: [],
    isPractice: true,
    indicators: {},
    marksSelf: true,
    open: () => read,
  };
  const rehearsal = await openRehearsal(
    {
      document,
      platform: adapter,
      adapter,
      senses: { isAnimating: () => false, isVisible: () => true, styleOf: () => '' },
      own,
      clock: systemClock,
      random: Math.random,
      meetingId: crypto.randomUUID(),
      show: (now) => {
        speaking = now;
      },
      status: async () => undefined,
    },
    signal,
  );
  const overlay = new OverlayAsker(() => bringScript(document, '/overlay.js'), rehearsal.tab, signal);
  return ownView(rehearsal, () => overlay.toggle(true), signal);
}

function person(name: string, self: boolean, speaking: boolean): ParticipantReading {
  const key = self ? 'self' : `name:${name}`;
  return { key, name, self, speaking, muted: false, handUp: false, rule: 'example' };
}
