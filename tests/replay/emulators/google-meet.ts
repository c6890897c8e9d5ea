/** Google Meet's tiles with their sound widgets: three bars, which jiggle while the person speaks. */
import { type Actor, actorsOf, type Emulator, element } from './emulator.ts';
import { cutUp, exponential, type Span, SpanCursor } from './voice.ts';

/** In steady speech this share of polls finds the bars moving, by person… */
const LOWEST_HIT_RATE = 0.81;
const HIGHEST_HIT_RATE = 0.94;
/** …with gaps of about this length, always under a second. */
const GAP_MS = 200;
const LONGEST_GAP_MS = 900;
/** Between a voice and its bars, either way (an assumption: sound decoding and one animation frame or several). */
const SHORTEST_DELAY_MS = 50;
const DELAY_RANGE_MS = 100;

const SILENCE_CLASS = 'gjg47c';
/** As on the page, so that a browser runs the animations that `isAnimating` tells of. */
const STYLE = `
  @keyframes stripeJiggleAnimation { 50% { transform: scaleY(0.3); } }
  .IisKdb, .DYfzY { display: flex; width: 28px; height: 28px; border-radius: 50%; }
  .IisKdb > div { width: 4px; height: 16px; }
  .IisKdb:not(.${SILENCE_CLASS}) > div { animation: stripeJiggleAnimation 0.4s infinite; }`;
const LOUDNESS_CLASSES = ['Oaajhc', 'HX2H7', 'wEsLMd', 'OgVli'];
/** How long one loudness class stays. */
const LOUDNESS_MS = 300;

/** When somebody's bars move. */
function litSpans({ speech, random }: Actor): Span[] {
  const hitRate = LOWEST_HIT_RATE + random() * (HIGHEST_HIT_RATE - LOWEST_HIT_RATE);
  const between = (GAP_MS * hitRate) / (1 - hitRate);
  const delay = () => SHORTEST_DELAY_MS + random() * DELAY_RANGE_MS;
  return speech.flatMap(({ from, to }) =>
    cutUp({ from: from + delay(), to: to + delay() }, () => ({
      on: exponential(between, random),
      off: Math.min(LONGEST_GAP_MS, exponential(GAP_MS, random)),
    })),
  );
}

export const googleMeet: Emulator = (document, conversation, options) => {
  const people = actorsOf(conversation, options).map((actor, i) => {
    const widget = buildWidget(document, actor.self);
    const name = element(document, 'span', { class: 'notranslate' }, actor.name);
    const id = `spaces/S1/devices/${11 + i}`;
    return {
      lit: new SpanCursor(litSpans(actor)),
      widget,
      tile: element(document, 'div', { 'data-participant-id': id }, name, widget),
      base: actor.self ? 'DYfzY KUNJSe' : 'IisKdb',
      state: SILENCE_CLASS,
    };
  });
  document.body.append(
    element(document, 'style', {}, STYLE),
    ...people.map(({ tile }) => tile),
    element(document, 'i', { class: 'google-symbols' }, 'call_end'),
    element(document, 'i', { class: 'google-symbols' }, 'closed_caption_off'),
  );
  const moving = new Set<Element>();
  return {
    at(ms) {
      const loudness = LOUDNESS_CLASSES[Math.floor(ms / LOUDNESS_MS) % LOUDNESS_CLASSES.length] ?? '';
      for (const person of people) {
        const state = person.lit.covers(ms) ? loudness : SILENCE_CLASS;
        if (state === person.state) continue;
        person.state = state;
        person.widget.setAttribute('class', `${person.base} ${state}`);
        for (const bar of person.widget.children) {
          if (state === SILENCE_CLASS) moving.delete(bar);
          else moving.add(bar);
        }
      }
    },
    isAnimating: (bar) => moving.has(bar),
  };
};

/** The user's own widget is of another kind and has no bars. */
function buildWidget(document: Document, self: boolean): HTMLElement {
  if (self) return element(document, 'div', { class: `DYfzY KUNJSe ${SILENCE_CLASS}` });
  const bars = [1, 2, 3].map(() => element(document, 'div', {}));
  return element(document, 'div', { jsname: 'QgSmzd', class: `IisKdb ${SILENCE_CLASS}` }, ...bars);
}
