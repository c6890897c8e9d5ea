/** Runs inside Chromium: the emulated Meet page as the replay uses it, read once with real styles and once as in happy-dom. */

import { googleMeet } from '../../lib/platforms/google-meet.ts';
import { browserSenses } from '../../lib/platforms/index.ts';
import { generateConversation } from '../meetings/conversation.ts';
import { castOf } from '../replay/cast.ts';
import { googleMeet as emulatedMeet } from '../replay/pages/google-meet.ts';
import { widget } from '../replay/signals/widget.ts';

declare global {
  interface Window {
    compareReadings: () => { samples: number; speaking: number; different: number };
  }
}

const SAMPLE_MS = 200;
const DURATION_MS = 60_000;

window.compareReadings = () => {
  const style = document.createElement('style');
  const loudness = ['Oaajhc', 'HX2H7', 'wEsLMd', 'OgVli'].map((name) => `.${name} > div`).join();
  style.textContent = `@keyframes stripeJiggleAnimation { to { transform: scaleY(0.5); } }
    [jsname] { display: flex; width: 28px; height: 28px; border-radius: 50%; } [jsname] > div { width: 4px; height: 16px; }
    ${loudness} { animation: stripeJiggleAnimation 0.4s infinite alternate; }`;
  document.head.append(style);
  const talkers = ['Ana', 'Ben', 'Cleo', 'Me'];
  const conversation = generateConversation({ seed: 2, durationMs: DURATION_MS, talkers, silent: [] });
  const cast = castOf(conversation, { self: 'Me', seed: 1 });
  const signal = widget(cast, 1);
  const page = emulatedMeet(document, cast);
  const real = googleMeet.open(browserSenses(new AbortController().signal));
  const emulated = googleMeet.open({ isAnimating: page.isAnimating, isVisible: () => true, styleOf: () => '' });
  const result = { samples: 0, speaking: 0, different: 0 };
  for (let at = 0; at < DURATION_MS; at += SAMPLE_MS) {
    page.show(signal(at).map((level, i) => ({ level, device: 10 + i, muted: false })));
    const [seen, expected] = [real(document), emulated(document)].map(({ participants }) =>
      participants.map(({ key, speaking }) => `${key}: ${speaking}`).join(),
    );
    result.samples += 1;
    if (expected?.includes('true')) result.speaking += 1;
    if (seen !== expected) result.different += 1;
  }
  return result;
};
