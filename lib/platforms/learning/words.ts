/** A signal in the terms of words: which sentence says it, and what stands in it. The words themselves are the interface's. */
import type { TaughtSignal } from '../taught-page.ts';

export interface SignalWords {
  readonly sentence: 'class' | 'attribute-is' | 'attribute-leaves' | 'attribute-appears' | 'style' | 'animation';
  /** On the tile itself, or on a part of it. */
  readonly on: 'tile' | 'part';
  /** The class, attribute or property; `''` for an animation. */
  readonly name: string;
  /** The attribute's value, where it is said. */
  readonly value: string;
}

/** How to say a signal. */
export function wordsOf(signal: TaughtSignal): SignalWords {
  const on = signal.at === '' ? 'tile' : 'part';
  switch (signal.kind) {
    case 'class':
      return { sentence: 'class', on, name: signal.token, value: '' };
    case 'animation':
      return { sentence: 'animation', on, name: '', value: '' };
    case 'style':
      return { sentence: 'style', on, name: signal.name, value: '' };
    case 'attribute': {
      const { name, value, test } = signal;
      if (value === '') return { sentence: 'attribute-appears', on, name, value };
      return { sentence: test === 'is' ? 'attribute-is' : 'attribute-leaves', on, name, value };
    }
  }
}
