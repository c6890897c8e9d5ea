import { i18n } from '#i18n';
import type { OverlayProps } from '../../lib/live/overlay-model.ts';
import type { LivePerson, LiveSnapshot, OrderEntry } from '../../lib/live/snapshot.ts';
import { LARGE_MEETING } from '../../lib/measures/complete.ts';
import { camel } from '../camel.ts';
import { EndedWords } from '../ended/ended-words.tsx';
import { duration, nameOf } from '../format.ts';
import { healthWhy } from '../health-words.ts';
import { useHeldList } from '../held-list.ts';
import { Hint } from '../hint/hint.tsx';
import { seatsIn } from '../popup/headline.tsx';
import { NewTopic } from '../popup/new-topic.tsx';
import { TopicForm } from '../popup/topic-form.tsx';
import { Ring } from '../ring.tsx';
import { IconButton } from './icons.tsx';
import { pillText } from './pill.tsx';
import { PracticesSlot } from './practices-slot.tsx';
import { Round } from './round.tsx';
import { Words } from './words.tsx';

/** So many of the order stand on the page; the popup has them all. */
const ROWS = 3;
/** Hints can be held back for so long, minutes. */
const SNOOZES = [5, 15] as const;

/** The overlay as the user opened it. */
export function Card(props: OverlayProps) {
  const { view, actions } = props;
  const { snapshot, nudge, inviting } = view;
  if (snapshot.status === 'ended') return <Ended {...props} />;
  if (view.practices) {
    return (
      <div class="panel">
        <Head {...props} />
        <PracticesSlot draw={actions.drawPractices} />
      </div>
    );
  }
  const isGroup = snapshot.role === 'facilitator' && snapshot.counts.topic.people > 2 && snapshot.status !== 'alone';
  return (
    <div class="panel">
      <Head {...props} />
      {nudge && inviting === null && (
        <Hint
          key={nudge.at}
          {...{ nudge, snapshot }}
          rules={props.view.rules}
          namesHidden={false}
          actions={props.actions}
        />
      )}
      {isGroup && (
        <>
          {snapshot.round && <Round round={snapshot.round} {...{ snapshot, actions }} />}
          {inviting !== null ? <Words {...props} /> : !snapshot.round && <Voices {...props} />}
          <Topic {...props} />
          <Snooze {...props} />
        </>
      )}
      <footer class="row foot">
        <button
          type="button"
          class="button plain small"
          data-move
          title={i18n.t('overlay.moveHow')}
          aria-label={i18n.t('overlay.moveHow')}
          onClick={actions.move}
        >
          {i18n.t('overlay.move')}
        </button>
        {isGroup && !snapshot.platform?.isPractice && (
          <button type="button" class="button plain small" onClick={() => actions.practices(true)}>
            {i18n.t('inCall.title')}
          </button>
        )}
        <button type="button" class="button plain small push" onClick={actions.hide}>
          {i18n.t('overlay.hide')}
        </button>
      </footer>
    </div>
  );
}

/** The meeting is over: what came of it, until the user closes it or looks away. */
function Ended({ view: { snapshot }, actions }: OverlayProps) {
  const isPractice = snapshot.platform?.isPractice === true;
  return (
    <div class="panel">
      <header class="head" data-handle>
        <Ring seats={seatsIn(snapshot, 'meeting')} size={40} closed={false} label="" />
        <h2 data-first tabIndex={-1}>
          {i18n.t(isPractice ? 'practice.ended' : 'popup.ended')}
        </h2>
      </header>
      <EndedWords snapshot={snapshot} namesHidden={false} />
      <footer class="row foot">
        {!isPractice && (
          <button type="button" class="button main small" onClick={actions.openSummary}>
            {i18n.t('popup.openSummary')}
          </button>
        )}
        <button type="button" class="button plain small push" onClick={actions.hide}>
          {i18n.t('summary.ended.close')}
        </button>
      </footer>
    </div>
  );
}

function Head({ view, actions }: OverlayProps) {
  const { snapshot, pinned } = view;
  const { reason } = snapshot.health;
  return (
    <>
      <header class="head" data-handle>
        <Ring seats={seatsIn(snapshot, 'topic')} size={40} closed={snapshot.everyoneHeard} label="" />
        <h2 data-first tabIndex={-1}>
          {pillText({ ...snapshot, round: null })}
        </h2>
        <IconButton name="pin" label={i18n.t('overlay.pin')} pressed={pinned} onClick={() => actions.pin(!pinned)} />
        <IconButton name="collapse" label={i18n.t('overlay.collapse')} onClick={actions.collapse} />
      </header>
      {reason && snapshot.status === 'watching' && (
        <p class="soft small-text">{healthWhy(reason, snapshot.platform?.name)}</p>
      )}
    </>
  );
}

/** The first of those to ask next. While pointer or focus is in the list, nobody changes places. */
function Voices({ view, actions }: OverlayProps) {
  const { items: order, holder } = useHeldList(view.snapshot.order, personOf);
  const rows = firstVoices({ ...view.snapshot, order });
  if (rows.length === 0) return null;
  return (
    <ol
      class="voices"
      aria-label={i18n.t('voices.title')}
      ref={(element) => {
        holder.ref.current = element;
      }}
      onPointerEnter={holder.onPointerEnter}
      onPointerLeave={holder.onPointerLeave}
      onFocusIn={holder.onFocusIn}
      onFocusOut={holder.onFocusOut}
    >
      {rows.map(({ person, reason }) => {
        const name = nameOf(person, false);
        return (
          <li key={person.id} class={`voice ${person.standing.topic}`}>
            <span class="seat-mark" aria-hidden="true" />
            <bdi class="person-name" title={name}>
              {name}
            </bdi>
            {reason && <span class="soft small-text">{i18n.t(`reason.${camel(reason)}`)}</span>}
            <span class="unseen">{i18n.t(`standing.${camel(person.standing.topic)}`)}</span>
            <button
              type="button"
              class="button small push"
              aria-label={i18n.t('voices.inviteName', [name])}
              onClick={() => actions.invite(person.id)}
            >
              {i18n.t('voices.invite')}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function firstVoices({ order, people, counts }: LiveSnapshot): { person: LivePerson; reason: OrderEntry['reason'] }[] {
  const isLarge = counts.topic.people > LARGE_MEETING;
  return order
    .flatMap(({ person: id, reason }) => {
      const person = people.find((one) => one.id === id);
      return person && !person.self && (!isLarge || person.handUp) ? [{ person, reason }] : [];
    })
    .slice(0, ROWS);
}

function Topic({ view, actions }: OverlayProps) {
  const { arriving, agenda } = view.snapshot;
  const [next] = agenda;
  const start = (label: string) => actions.command({ type: 'new-topic', label });
  if (arriving) {
    return (
      <div class="notice">
        <p class="small-text">{i18n.t('arriving.text')}</p>
        <button type="button" class="button main small" onClick={() => start(next?.label ?? '')}>
          {i18n.t('arriving.start')}
        </button>
      </div>
    );
  }
  return (
    <div class="row tight">
      <NewTopic
        next={next?.label ?? null}
        onStart={start}
        form={(onClose) => <TopicForm snapshot={view.snapshot} namesHidden={false} {...{ actions, onClose }} />}
      />
    </div>
  );
}

function Snooze({ view, actions }: OverlayProps) {
  const { snoozedMs, reach } = view.snapshot;
  const snooze = (minutes: number) => actions.command({ type: 'snooze', minutes });
  if (reach === 'none') return null;
  if (snoozedMs > 0) {
    return (
      <p class="row small-text">
        <span class="soft">{i18n.t('overlay.snoozed', [duration(Math.ceil(snoozedMs / 60_000) * 60_000)])}</span>
        <button type="button" class="button plain small push" onClick={() => snooze(0)}>
          {i18n.t('overlay.hintsAgain')}
        </button>
      </p>
    );
  }
  return (
    <p class="row small-text">
      <span class="soft" aria-hidden="true">
        {i18n.t('overlay.noHintsFor')}
      </span>
      {SNOOZES.map((minutes) => (
        <button
          key={minutes}
          type="button"
          class="button small"
          aria-label={i18n.t('overlay.noHintsForTime', [duration(minutes * 60_000)])}
          onClick={() => snooze(minutes)}
        >
          {duration(minutes * 60_000)}
        </button>
      ))}
    </p>
  );
}

function personOf({ person }: OrderEntry): string {
  return person;
}
