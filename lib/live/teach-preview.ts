/** What was learnt, tried out on the page before anybody relies on it. Reads as a meeting would, with the same reader. */
import type { PageReader, PageSenses, ParticipantReading } from '../platforms/contract.ts';
import { taughtPlatform } from '../platforms/index.ts';
import { type FoundSignal, type Looks, wordsOf } from '../platforms/learning/index.ts';
import { taught } from '../platforms/taught.ts';
import type { TaughtPage } from '../platforms/taught-page.ts';
import type { TeachView } from './teach-model.ts';

type FoundView = Omit<Extract<TeachView, { step: 'found' }>, 'step' | 'host' | 'saving'>;

export class TeachPreview {
  readonly #looks: Looks;
  readonly #host: string;
  readonly #found: readonly FoundSignal[];
  readonly #readers: readonly (PageReader | null)[];
  #chosen = 0;
  #people: readonly ParticipantReading[] = [];

  constructor(looks: Looks, host: string, senses: PageSenses) {
    this.#looks = looks;
    this.#host = host;
    this.#found = looks.signals();
    this.#readers = this.#found.map((_, i) => {
      const page = this.definition('', i);
      return page && taught(taughtPlatform(page)).open(senses);
    });
  }

  get isEmpty(): boolean {
    return this.#found.length === 0;
  }

  get view(): FoundView {
    return {
      signals: this.#found.map(({ signal }) => wordsOf(signal)),
      chosen: this.#chosen,
      people: this.#people.map(({ key, name, speaking }) => ({ key, name, speaking })),
    };
  }

  choose(signal: number): void {
    if (this.#found[signal]) this.#chosen = signal;
  }

  /** All that was found is read, not only what is chosen: each must once have been seen at work before its silence is believed. */
  read(document: Document): void {
    const readings = this.#readers.map((read) => {
      try {
        return read?.(document).participants ?? [];
      } catch {
        // What a meeting would call a failed reader; here nobody is found.
        return [];
      }
    });
    this.#people = readings[this.#chosen] ?? [];
  }

  /** What would be kept. */
  definition(name: string, signal = this.#chosen): TaughtPage | null {
    const found = this.#found[signal];
    return found ? this.#looks.definition(found.signal, { host: this.#host, name }) : null;
  }
}
