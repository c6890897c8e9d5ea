/** Runs inside Chromium: an emulated call that goes on between samples, read with a real browser's styles. */
import { adapterOf } from '../../lib/platforms/adapters.ts';
import type { PageReader } from '../../lib/platforms/contract.ts';
import { browserSenses, kindOf } from '../../lib/platforms/index.ts';
import type { Actor, ActorState } from '../replay/cast.ts';
import { EMULATIONS, type EmulatedPlatform, type Emulation } from '../replay/emulations.ts';

declare global {
  interface Window {
    bench: {
      /** Builds the call into this page. Throws when its reader does not see everybody, or nobody speaking. */
      open(platform: EmulatedPlatform, people: number): void;
      /**
       * What each of so many samples costs, ms. Before each the page changes, and `drawn` draws it, as between two ticks of a timer:
       * what is asked of computed styles must not pay for the page's own work.
       */
      time(samples: number, drawn: boolean): Promise<number[]>;
      /**
       * Changes the page so many times, each time so that its styles and its layout are no longer computed, and reads it then
       * or does not. All in one go: no frame comes in between, so whatever is computed was forced.
       */
      run(samples: number, reads: boolean): void;
    };
  }
}

/** A third of the people speak, in each sample another third. */
const TURNS = 3;
/** So many reads until the browser has compiled the reader as it has after some minutes of a meeting. */
const WARM_UP = 200;

interface Call {
  readonly read: PageReader;
  readonly change: () => void;
}

let call: Call | null = null;

function current(): Call {
  if (!call) throw new Error('No call is open');
  return call;
}

/** The call with everybody in it; `change` lets others speak. */
function build({ shown, mode }: Emulation, people: number): () => void {
  const cast = Array.from(
    { length: people },
    (_, i): Actor => ({ name: `Person ${i}`, self: i === 0, speech: [], random: () => 0.5 }),
  );
  const page = shown.page(document, cast);
  let sample = 0;
  // Where the page marks one person at a time, it is another one in each sample.
  const speaks = (i: number) => (mode === 'per-participant' ? (i + sample) % TURNS === 0 : sample % people === i);
  return () => {
    sample += 1;
    page.show(
      cast.map((_, i): ActorState => {
        const level = speaks(i) ? 0.4 + ((i + sample) % 5) / 10 : 0;
        return { level, device: 100 + i, muted: false };
      }),
    );
  };
}

window.bench = {
  open(platform, people) {
    const change = build(EMULATIONS[platform], people);
    change();
    const kind = kindOf(new URL(location.href), document);
    const adapter = kind.kind === 'meeting' ? adapterOf(kind.platform.id) : undefined;
    if (!adapter) throw new Error(`No adapter knows the page of ${platform}`);
    call = { read: adapter.open(browserSenses(new AbortController().signal)), change };
    let heard = 0;
    let seen = 0;
    for (let i = 0; i < TURNS * 2; i++) {
      change();
      const { participants } = call.read(document);
      heard += participants.filter(({ speaking }) => speaking === true).length;
      seen = participants.length;
    }
    if (seen < people - 1 || heard === 0) {
      throw new Error(`${platform}: ${seen} of ${people} people are seen, ${heard} times somebody speaking`);
    }
    for (let i = 0; i < WARM_UP; i++) call.read(document);
  },

  async time(samples, drawn) {
    const { read, change } = current();
    const times: number[] = [];
    for (let i = 0; i < samples; i++) {
      change();
      if (drawn) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const began = performance.now();
      read(document);
      times.push(performance.now() - began);
    }
    return times;
  },

  run(samples, reads) {
    const { read, change } = current();
    for (let i = 0; i < samples; i++) {
      change();
      document.body.style.paddingTop = `${i % 2}px`;
      if (reads) read(document);
    }
  },
};
