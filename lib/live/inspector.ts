/** Tells one viewer what Hearth sees, for as long as they look: nothing is computed before or after. */
import { platformForUrl } from '../platforms/index.ts';
import { HealthMonitor } from '../watch/health.ts';
import {
  type InspectCommand,
  type Inspection,
  inspect,
  type Look,
  type SeenHealth,
  type Watched,
} from './inspection.ts';
import type { PageView } from './page-view.ts';

/** People read it; more often would only flicker. */
export const INSPECT_MS = 1000;

export interface InspectorOptions {
  readonly page: Pick<PageView, 'platform' | 'adapter' | 'reading' | 'failed'>;
  readonly url: () => URL;
  /** `null` while nothing is counted. */
  readonly watched: () => Watched | null;
  /** Monotonic, ms. */
  readonly now: () => number;
  readonly send: (inspection: Inspection) => void;
}

export class Inspector {
  readonly #options: InspectorOptions;
  #timer: ReturnType<typeof setInterval> | undefined;
  /** Judges a page where nothing is counted, so that people can check it before they use it. */
  #monitor: HealthMonitor | null = null;

  constructor(options: InspectorOptions) {
    this.#options = options;
  }

  /** Takes what a viewer sends; `false`: it is none of this one's business. */
  take(message: unknown): boolean {
    if (!isInspectCommand(message)) return false;
    this.stop();
    if (message.on !== true) return true;
    this.#tell();
    this.#timer = setInterval(() => this.#tell(), INSPECT_MS);
    return true;
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#monitor = null;
  }

  #tell(): void {
    const look = this.#look();
    this.#options.send(inspect(look, this.#judge(look)));
  }

  #look(): Look {
    const { page, url, watched } = this.#options;
    const { platform, adapter, reading, failed } = page;
    return {
      platform: platform && { id: platform.id, name: platform.name },
      ownHost: platform !== null && platformForUrl(url())?.id === platform.id,
      readerLoaded: adapter !== null,
      // What was read before it failed is not what is there now.
      reading: failed ? null : reading,
      watched: watched(),
    };
  }

  #judge({ reading }: Look): SeenHealth {
    const { page, now } = this.#options;
    if (page.failed) return { state: 'lost', reason: 'reader-failed' };
    if (reading?.phase !== 'in-call') return { state: 'good', reason: null };
    this.#monitor ??= new HealthMonitor({ marksSelf: page.adapter?.marksSelf ?? false });
    return this.#monitor.observe(reading.participants, now(), reading);
  }
}

function isInspectCommand(message: unknown): message is InspectCommand {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'inspect';
}
