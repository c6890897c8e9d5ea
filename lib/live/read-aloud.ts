import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { CompanionSettings } from '../settings/companion.ts';
import { type Aloud, AloudDesk } from './aloud.ts';
import { systemClock } from './clock.ts';
import type { LiveSnapshot } from './snapshot.ts';

/** Where it is kept how hints are set. */
export type CompanionStore = typeof import('../settings/companion.ts');

/** What is read out here: by whichever view the user is in. */
export function readAloud(companion: () => Promise<CompanionStore>, lifetime: AbortSignal) {
  const desk = new AloudDesk();
  const aloud = signal<Aloud | null>(null);
  const tell = () => {
    if (document.hasFocus()) aloud.value = desk.aloud;
  };
  const onCommand = (name: string) => {
    if (name !== 'read-out') return;
    desk.ask();
    tell();
  };
  browser.commands?.onCommand?.addListener(onCommand);
  lifetime.addEventListener('abort', () => browser.commands?.onCommand?.removeListener(onCommand), { once: true });
  let isFollowed = false;
  const follow = async (): Promise<void> => {
    const { readCompanion, watchCompanion } = await companion();
    const set = ({ announces, nudges }: CompanionSettings) => {
      desk.isOn = announces;
      desk.pauseMs = nudges.pauseMs;
    };
    watchCompanion(set, lifetime);
    set(await readCompanion());
  };
  const see = (snapshot: LiveSnapshot) => {
    if (snapshot.nudge && !isFollowed) {
      isFollowed = true;
      void follow();
    }
    if (desk.see(snapshot, systemClock.now())) tell();
  };
  return { aloud, see };
}
