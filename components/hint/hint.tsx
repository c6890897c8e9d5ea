import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isInvitation } from '../../lib/facilitation/ladder.ts';
import type { NudgeSettings } from '../../lib/facilitation/nudges/settings.ts';
import type { PromptSituation } from '../../lib/facilitation/prompts.ts';
import type { LiveCommand, LiveNudge, LivePerson, LiveSnapshot } from '../../lib/live/snapshot.ts';
import type { NudgeKind, PersonId } from '../../lib/meeting/events.ts';
import { duration, nameOf } from '../format.ts';
import { OneLine } from '../one-line.tsx';
import { IconButton } from '../overlay/icons.tsx';
import { Ring } from '../ring.tsx';
import { hintText, hintWhy, peopleIn, situationOf } from './hint-words.ts';

/** *Later* holds hints back for so long, minutes. */
const LATER = 5;

/** What can be done about a hint. */
export interface HintActions {
  readonly command: (command: LiveCommand) => void;
  /** Shows words for somebody. */
  readonly invite: (person: PersonId, situation: PromptSituation) => void;
  /** No hints of this kind any more, in any meeting. */
  readonly switchOff: (kind: NudgeKind) => void;
}

interface HintProps {
  readonly nudge: LiveNudge;
  readonly snapshot: LiveSnapshot;
  /** The rules by which hints come. */
  readonly rules: NudgeSettings;
  readonly namesHidden: boolean;
  readonly actions: HintActions;
  /** It stands alone: with the ring, and something to drag it by. */
  readonly withRing?: boolean;
}

/** What the hint says, and what can be done about it. */
export function Hint({ nudge, snapshot, rules, namesHidden, actions, withRing = false }: HintProps) {
  const [isWhy, setWhy] = useState(false);
  const text = hintText(nudge, snapshot, namesHidden);
  const [first] = peopleIn(nudge, snapshot);
  const situation = situationOf(nudge.kind);
  // Among many people the ways to hear everybody are to be chosen from; they are where rounds are started.
  const offersRound = nudge.kind === 'round-time' && snapshot.reach === 'names';
  const later = duration(LATER * 60_000);
  const wordsLabel = (person: LivePerson) => {
    if (!isInvitation(situation)) return i18n.t('hint.words');
    return nudge.people.length > 1 ? i18n.t('hint.inviteName', [nameOf(person, namesHidden)]) : i18n.t('hint.invite');
  };
  return (
    <div class="hint">
      <div class="hint-head" data-handle={withRing}>
        {withRing && <Ring seats={[]} size={28} closed={false} label="" />}
        <p class="hint-text" title={text}>
          <bdi>{text}</bdi>
        </p>
        <IconButton
          name="close"
          label={i18n.t('hint.close')}
          onClick={() => actions.command({ type: 'close-nudge' })}
        />
      </div>
      <div class="row tight">
        {first && (
          <button
            type="button"
            class="button main small name-button"
            title={wordsLabel(first)}
            onClick={() => actions.invite(first.id, situation)}
          >
            <OneLine text={wordsLabel(first)} />
          </button>
        )}
        {offersRound && (
          <button type="button" class="button main small" onClick={() => actions.command(roundFor(snapshot))}>
            {i18n.t('round.start')}
          </button>
        )}
        <button
          type="button"
          class="button small"
          aria-label={i18n.t('hint.laterLong', [later])}
          title={i18n.t('hint.laterLong', [later])}
          onClick={() => actions.command({ type: 'snooze', minutes: LATER })}
        >
          {i18n.t('hint.later')}
        </button>
        <button type="button" class="button plain small push" aria-expanded={isWhy} onClick={() => setWhy(!isWhy)}>
          {i18n.t('hint.whyThis')}
        </button>
      </div>
      {isWhy && (
        <div class="why">
          <p class="small-text">{hintWhy(nudge.kind, rules, snapshot.counts.topic.people)}</p>
          <div class="choices">
            <button type="button" class="button small" onClick={() => actions.switchOff(nudge.kind)}>
              {i18n.t('hint.offKind')}
            </button>
            {peopleIn(nudge, snapshot).map((person) => (
              <button
                key={person.id}
                type="button"
                class="button small name-button"
                title={i18n.t('hint.offPerson', [nameOf(person, namesHidden)])}
                onClick={() => actions.command({ type: 'mark', person: person.id, mark: 'no-hints' })}
              >
                <OneLine text={i18n.t('hint.offPerson', [nameOf(person, namesHidden)])} />
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

/** New voices first, and nobody waits for a choice: it can be put in another order while it goes on. */
function roundFor({ kind }: LiveSnapshot): LiveCommand {
  return { type: 'start-round', kind: kind === 'decision' ? 'decision' : 'ideas', order: 'new-voices', softMs: null };
}
