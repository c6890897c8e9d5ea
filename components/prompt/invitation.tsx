import { useState } from 'preact/hooks';
import { isInvitation } from '../../lib/facilitation/ladder.ts';
import type { PromptSituation } from '../../lib/facilitation/prompts.ts';
import type { LivePerson, LiveSnapshot, Scope } from '../../lib/live/snapshot.ts';
import { HEARD_STRETCH_MS } from '../../lib/meeting/heard.ts';
import { nameOf } from '../format.ts';
import { MomentWords } from './moment-words.tsx';
import { useOwnWords, type WordsActions } from './own-words.ts';
import { PromptCard } from './prompt-card.tsx';

interface InvitationProps {
  readonly snapshot: LiveSnapshot;
  readonly person: LivePerson;
  readonly scope: Scope;
  readonly namesHidden: boolean;
  /** What kind of words; to invite by name when it is not said. */
  readonly situation?: PromptSituation;
  /** Another number begins with other words. */
  readonly turn: number;
  readonly actions: WordsActions;
  /** Takes the keyboard when it comes; `false` on a page that is not ours. */
  readonly takesFocus?: boolean;
  readonly onClose: () => void;
}

/** Words with which to invite one person of the meeting, and whoever comes after them; when they have spoken, a thanks. */
export function Invitation(props: InvitationProps) {
  const {
    snapshot,
    person,
    scope,
    namesHidden,
    turn,
    actions,
    takesFocus = true,
    onClose,
    situation = 'by-name',
  } = props;
  const own = useOwnWords(actions);
  const [saidBefore] = useState(person.airtimeMs);
  const hasAnswered = !person.speaking && person.airtimeMs - saidBefore >= HEARD_STRETCH_MS;
  const next = nextAfter(snapshot, person, scope);
  const values = {
    name: inviteeOf(person, scope, namesHidden),
    next: next ? inviteeOf(next, scope, namesHidden) : '',
    topic: snapshot.topic.label,
    purpose: snapshot.purpose,
  };
  return (
    <>
      <PromptCard situation={situation} {...{ values, own, turn, takesFocus, onClose }} copy={actions.copy} />
      {hasAnswered && isInvitation(situation) && (
        <MomentWords
          moments={[{ situation: 'thanks', person: person.id, next: null }]}
          nameOf={() => values.name}
          {...{ values, turn, actions }}
        />
      )}
    </>
  );
}

/** Whom to ask after them: the first in the order who was not heard from yet. */
function nextAfter({ order, people }: LiveSnapshot, invited: LivePerson, scope: Scope): LivePerson | undefined {
  return order
    .map(({ person }) => people.find(({ id }) => id === person))
    .find((one) => one && one.id !== invited.id && !one.self && one.standing[scope] === 'not-heard-from');
}

/** Whom to ask by name: of those who share a microphone, the first who was not heard from yet. */
function inviteeOf(person: LivePerson, scope: Scope, namesHidden: boolean): string {
  const seat = namesHidden ? undefined : person.room?.[scope].find(({ standing }) => standing === 'not-heard-from');
  return seat?.name || nameOf(person, namesHidden);
}
