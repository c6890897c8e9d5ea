import { roundMoments } from '../../lib/facilitation/moments.ts';
import type { LiveRound, LiveSnapshot } from '../../lib/live/snapshot.ts';
import { MomentWords } from '../prompt/moment-words.tsx';
import type { WordsActions } from '../prompt/own-words.ts';
import { placeName } from './places.ts';

interface RoundWordsProps {
  readonly round: LiveRound;
  readonly snapshot: Pick<LiveSnapshot, 'topic' | 'purpose'>;
  readonly namesHidden: boolean;
  readonly actions: WordsActions;
}

/** What to say in a round: to open it, to thank whoever spoke, and before it ends. */
export function RoundWords({ round, snapshot, namesHidden, actions }: RoundWordsProps) {
  const self = round.places.find((place) => place.self)?.id ?? null;
  return (
    <MomentWords
      moments={roundMoments(round, self)}
      nameOf={(id) => placeName(round, id, namesHidden)}
      values={{ topic: snapshot.topic.label, purpose: snapshot.purpose }}
      // One turn from the next, and one round from the next.
      turn={round.last?.seq ?? round.seq}
      actions={actions}
    />
  );
}
