import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OverlayProps } from '../../lib/live/overlay-model.ts';
import type { LiveNudge } from '../../lib/live/snapshot.ts';
import { duration, nameOf } from '../format.ts';
import { Ring } from '../ring.tsx';
import { hintText, hintWhy, inviteeIn, peopleIn } from './hint-words.ts';
import { IconButton } from './icons.tsx';
import { Words } from './words.tsx';

/** *Later* holds hints back for so long, minutes. */
const LATER = 5;

/** A hint that came by itself: three lines at most, until the user asks for more. */
export function HintCard(props: OverlayProps) {
  const { nudge, inviting } = props.view;
  return (
    <section class="panel" data-first tabIndex={-1} aria-label={i18n.t('hint.label')}>
      {inviting !== null ? <Words {...props} /> : nudge && <Hint {...props} nudge={nudge} withRing />}
    </section>
  );
}

interface HintProps extends OverlayProps {
  readonly nudge: LiveNudge;
  /** It stands alone: with the ring, and something to drag it by. */
  readonly withRing?: boolean;
}

/** What the hint says, and what can be done about it. */
export function Hint({ view, actions, nudge, withRing = false }: HintProps) {
  const [isWhy, setWhy] = useState(false);
  const { snapshot, rules } = view;
  const text = hintText(nudge, snapshot);
  const invitee = inviteeIn(nudge, snapshot);
  const later = duration(LATER * 60_000);
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
        {invitee && (
          <button
            type="button"
            class="button main small name-button"
            title={i18n.t('hint.inviteName', [nameOf(invitee, false)])}
            onClick={() => actions.invite(invitee.id)}
          >
            <bdi class="person-name">
              {nudge.people.length > 1 ? i18n.t('hint.inviteName', [nameOf(invitee, false)]) : i18n.t('hint.invite')}
            </bdi>
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
                title={i18n.t('hint.offPerson', [nameOf(person, false)])}
                onClick={() => actions.command({ type: 'mark', person: person.id, mark: 'no-hints' })}
              >
                <bdi class="person-name">{i18n.t('hint.offPerson', [nameOf(person, false)])}</bdi>
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
