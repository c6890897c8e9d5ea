/** Words for people on a page, so that expectations read like what one would say of them. */
import type { ParticipantReading } from '../../../lib/platforms/contract.ts';

type Word = 'speaking' | 'muted' | 'hand' | 'self' | 'unseen';

/** The names that a platform's adapter gives to its signals. */
export interface Rules {
  readonly speaking: string;
  readonly silent: string;
  /** What the page says of a person's microphone when no indicator is to be seen. */
  readonly mutedUnseen: boolean | 'unknown';
  /** What the page says of hands that are down. */
  readonly handDown: false | 'unknown';
  /** The user's own silence is believed only after the page once showed them speaking. */
  readonly doubtsOwnSilence?: boolean;
}

/** A describer for one platform: `say('id', 'Alice', 'speaking hand')`. Without words: seen, silent, unmuted, no hand. */
export function describer(rules: Rules) {
  return (key: string, name: string, words = ''): ParticipantReading => {
    const is = (word: Word) => words.split(' ').includes(word);
    const muted = is('muted');
    const unseen = is('unseen');
    const isDoubted = rules.doubtsOwnSilence === true && is('self') && !is('speaking') && !muted;
    return {
      key,
      name,
      self: is('self'),
      speaking: is('speaking') ? true : isDoubted || (unseen && !muted) ? 'unknown' : false,
      muted: muted || (unseen ? rules.mutedUnseen : false),
      handUp: is('hand') || rules.handDown,
      rule: muted ? 'microphone-off' : unseen || isDoubted ? null : is('speaking') ? rules.speaking : rules.silent,
    };
  };
}

/**
 * The same people on a page on which nobody was seen muted, or raising a hand, yet: that nothing shows of it says nothing then.
 * Whoever is shown speaking is not muted all the same.
 */
export function neverSeen(mark: 'muted' | 'handUp', people: readonly ParticipantReading[]): ParticipantReading[] {
  return people.map((person) => {
    const isKnown = person[mark] !== false || (mark === 'muted' && person.speaking === true);
    return isKnown ? person : { ...person, [mark]: 'unknown' };
  });
}

export const LONG_NAME = 'A'.repeat(200);
export const MARKUP_NAME = `<img src=x onerror="document.title='owned'"><b>Bold</b>`;
