/**
 * Jitsi Meet, in two ways: with level dots (audio levels each 200 ms, scaled by 1.2, with a noise floor and dips within
 * speech), and with levels switched off, where only the dominant speaker is marked: one person, taken over about a
 * second after somebody else began, and kept through silence (jitsi/jitsi-meet, audio indicators and thumbnails).
 */
import type { Conversation } from '../../meetings/conversation.ts';
import { type EmulatedPage, type Emulator, eachTick, escaped, pageOf, peopleOf, Voice } from './emulator.ts';

const LEVELS_MS = 200;
const DOMINANT_CHECK_MS = 300;
const DOMINANT_MEMORY_MS = 1000;
const URL_OF_ROOM = 'https://meet.jit.si/ReplayRoom';

const DOTS = `<span class="audioindicator-container"><span class="audioindicator in-react">${[
  'bottom',
  'bottom',
  'middle',
  'top',
  'top',
]
  .map((place) => `<span class="audiodot-${place}" style="opacity: 0"></span>`)
  .join('')}</span></span>`;

function thumbnail(name: string, i: number, levels: boolean): string {
  const id = i === 0 ? 'localVideoContainer' : `participant_${(0xab120000 + i).toString(16)}`;
  const nameId = i === 0 ? 'localDisplayName' : `${id}_name`;
  return `<span class="videocontainer" id="${id}"><span class="displayname" id="${nameId}">${escaped(name)}</span>
    ${levels ? DOTS : ''}<div class="raised-hand-border"></div><div class="active-speaker-indicator"></div></span>`;
}

function room(conversation: Conversation, levels: boolean): { document: Document; tiles: Element[]; voices: Voice[] } {
  const people = peopleOf(conversation);
  const document = pageOf(
    URL_OF_ROOM,
    `<div id="videoconference_page"><div id="largeVideoContainer" class="videocontainer"></div><div class="filmstrip">
      ${people.map((name, i) => thumbnail(name, i, levels)).join('')}</div>
      <div class="hangup-button" data-testid="toolbox.hangup"></div></div>`,
  );
  return {
    document,
    tiles: [...document.querySelectorAll('.filmstrip > .videocontainer')],
    voices: people.map((name) => new Voice(conversation, name)),
  };
}

export const jitsi: Emulator = (conversation, random): EmulatedPage => {
  const { document, tiles, voices } = room(conversation, true);
  const advance = tiles.map((tile, i) => {
    const dot = tile.querySelector('.audiodot-middle');
    const floor = random() * 0.08;
    const level = (spoken: number) => {
      if (spoken < LEVELS_MS * 0.3) return random() < 0.01 ? random() * 0.35 : floor * random();
      return random() < 0.07 ? random() * 0.15 : 0.25 + random() * 0.6;
    };
    return eachTick(LEVELS_MS, random() * LEVELS_MS, (at) => {
      const spoken = voices[i]?.spokenBetween(at - LEVELS_MS, at) ?? 0;
      dot?.setAttribute('style', `opacity: ${Math.min(1, level(spoken) * 1.2).toFixed(2)}`);
    });
  });
  return {
    url: URL_OF_ROOM,
    document,
    show: (at) => {
      for (const act of advance) act(at);
    },
    isAnimating: () => false,
  };
};

export const jitsiDominant: Emulator = (conversation): EmulatedPage => {
  const { document, tiles, voices } = room(conversation, false);
  let dominant = -1;
  const show = eachTick(DOMINANT_CHECK_MS, 0, (at) => {
    const recent = voices.map((voice) => voice.spokenBetween(at - DOMINANT_MEMORY_MS, at));
    const loudest = recent.indexOf(Math.max(...recent));
    const lead = (recent[loudest] ?? 0) - (recent[dominant] ?? 0);
    if (loudest === dominant || (recent[loudest] ?? 0) < 600 || lead < 300) return;
    tiles[dominant]?.classList.remove('dominant-speaker');
    tiles[loudest]?.classList.add('dominant-speaker');
    dominant = loudest;
  });
  return { url: URL_OF_ROOM, document, show, isAnimating: () => false };
};
