import { i18n } from '#i18n';
import type { SeenPerson } from '../../lib/live/inspection.ts';
import { nameOf } from '../format.ts';

interface SeenTileProps {
  readonly person: SeenPerson;
  readonly namesHidden: boolean;
}

/** One tile in words: who, whether they speak, and what says so. */
export function SeenTile({ person, namesHidden }: SeenTileProps) {
  const name = nameOf({ ...person, namesake: 0 }, namesHidden);
  const speech = speechOf(person);
  return (
    <li class={`tile ${speech}`}>
      <span class="seat-mark" aria-hidden="true" />
      <bdi class="person-name" title={name}>
        {name}
      </bdi>
      <span>{i18n.t(`sees.${speech}`)}</span>
      <span class="tile-why soft small-text">{whyOf(person).join(' · ')}</span>
    </li>
  );
}

export function speechOf({ speaking }: SeenPerson): 'speaking' | 'notSpeaking' | 'cantTell' {
  if (speaking === 'unknown') return 'cantTell';
  return speaking ? 'speaking' : 'notSpeaking';
}

function whyOf({ self, speaking, muted, handUp, rule, measured }: SeenPerson): string[] {
  const words: string[] = [];
  if (self) words.push(i18n.t('sees.you'));
  if (speaking === 'unknown') words.push(i18n.t('sees.noMark'));
  if (muted === true) words.push(i18n.t('sees.microphoneOff'));
  else if (rule !== null) words.push(i18n.t('sees.by', [rule]));
  if (handUp === true) words.push(i18n.t('sees.handUp'));
  if (speaking !== 'unknown' && !measured) words.push(i18n.t('sees.notMeasured'));
  return words;
}
