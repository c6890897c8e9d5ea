import { i18n } from '#i18n';
import type { LiveCommand, LiveRound, LiveSnapshot } from '../../lib/live/snapshot.ts';
import { camel } from '../camel.ts';
import { CopyButton } from '../copy-button.tsx';
import type { WordsActions } from '../prompt/own-words.ts';
import { AddGuest } from './add-guest.tsx';
import { PlaceList } from './place-list.tsx';
import { orderForChat, placeName } from './places.ts';
import './round.css';
import { RoundWords } from './round-words.tsx';
import { Stances } from './stances.tsx';
import { AnyoneElse, type RoundProps, Turn } from './turn.tsx';

interface RoundPanelProps {
  readonly round: LiveRound;
  readonly snapshot: Pick<LiveSnapshot, 'topic' | 'purpose'>;
  readonly namesHidden: boolean;
  readonly actions: WordsActions & { readonly command: (command: LiveCommand) => void };
}

/** A round that goes on: whose turn it is, what came of it, and everybody's place. */
export function RoundPanel({ round, snapshot, namesHidden, actions }: RoundPanelProps) {
  const onCommand = actions.command;
  const { kind, places, current } = round;
  const here = places.filter(({ state }) => state !== 'gone');
  const asked = here.filter(({ state }) => state !== 'waiting' && state !== 'later').length;
  const title = i18n.t(`round.kind.${camel(kind)}`);
  const common = { round, namesHidden, onCommand };
  return (
    <section class="round" aria-label={i18n.t('round.label', [title])}>
      <div class="round-head">
        <p>
          <strong>{title}</strong> <span class="soft small-text">{i18n.t('round.asked', [asked, here.length])}</span>
        </p>
        {current !== null && (
          <button type="button" class="button plain small push" onClick={() => onCommand({ type: 'end-round' })}>
            {i18n.t('round.end')}
          </button>
        )}
      </div>
      {round.question !== '' && (
        <p class="question" dir="auto">
          {round.question}
        </p>
      )}
      {current === null ? <AnyoneElse onCommand={onCommand} /> : <Turn {...common} />}
      <Steps {...common} />
      <RoundWords {...{ round, snapshot, namesHidden, actions }} />
      {kind === 'decision' && <Stances counts={round.stances} onCommand={onCommand} />}
      <PlaceList {...common} />
      <div class="row">
        <AddGuest onCommand={onCommand} />
        <CopyButton text={() => orderForChat(round)} copy={actions.copy} label={i18n.t('popup.copyOrder')} />
      </div>
    </section>
  );
}

/** One turn back, a pause, and time for whoever has the turn. */
function Steps({ round, namesHidden, onCommand }: RoundProps) {
  const { current, last, paused, places } = round;
  const back = last && i18n.t('round.backTo', [placeName(round, last.person, namesHidden)]);
  const unhurried = places.some((place) => place.id === current && place.unhurried);
  return (
    <div class="row round-steps">
      {back && (
        <button
          type="button"
          class="button plain small"
          aria-label={back}
          title={back}
          onClick={() => onCommand({ type: 'turn-back' })}
        >
          {i18n.t('round.back')}
        </button>
      )}
      {current !== null && (
        <>
          <button
            type="button"
            class="button plain small"
            onClick={() => onCommand({ type: 'hold-round', on: !paused })}
          >
            {i18n.t(paused ? 'round.goOn' : 'round.pause')}
          </button>
          <button
            type="button"
            class="button plain small push toggle"
            aria-pressed={unhurried}
            title={i18n.t('round.unhurriedText')}
            onClick={() => onCommand({ type: 'unhurried', person: current, on: !unhurried })}
          >
            {i18n.t('round.unhurried')}
          </button>
        </>
      )}
    </div>
  );
}
