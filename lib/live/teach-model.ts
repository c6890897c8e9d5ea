/** What the teaching panel shows and what it can ask for. Plain data in, callbacks out. */
import type { Seen } from '../platforms/contract.ts';
import type { SignalWords } from '../platforms/learning/words.ts';

/** What is proposed, and which of how many it is. */
export interface Proposal {
  /** The page's own text: untrusted. */
  readonly text: string;
  readonly number: number;
  readonly of: number;
}

export type TeachView =
  /** `unlike`: nothing tells the picked tile and its like from the rest of the page. */
  | { readonly step: 'tile'; readonly proposal: Proposal | null; readonly unlike: boolean }
  /** `names`: what would be read in all tiles. */
  | { readonly step: 'name'; readonly proposal: Proposal | null; readonly names: readonly string[] }
  /** `progress`, 0–1: Hearth is looking; `null`: it waits to be told. */
  | { readonly step: 'speech' | 'rest'; readonly name: string; readonly progress: number | null }
  /** `no-difference`: nothing went with speech. `lost`: the tile went away or could not be told from others any more. */
  | { readonly step: 'nothing'; readonly why: 'no-difference' | 'lost' }
  | {
      readonly step: 'found';
      readonly signals: readonly SignalWords[];
      readonly chosen: number;
      readonly people: readonly { readonly key: string; readonly name: string; readonly speaking: Seen }[];
      readonly host: string;
      readonly saving: 'no' | 'now' | 'failed';
    }
  | { readonly step: 'done' };

/** A frame around something on the page, in px of the window. */
export interface TeachBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly tone: 'picked' | 'like';
}

export interface TeachActions {
  /** Takes what is proposed. */
  readonly pick: () => void;
  /** What was asked for is so now: begin to look. */
  readonly begin: () => void;
  /** Which of the signals to try. */
  readonly choose: (signal: number) => void;
  /** Use what was learnt; `name`: what the user calls this product. */
  readonly use: (name: string) => void;
  readonly again: () => void;
  /** Also when all is done. */
  readonly close: () => void;
}

export interface TeachProps {
  readonly view: TeachView;
  readonly boxes: readonly TeachBox[];
  readonly actions: TeachActions;
}
