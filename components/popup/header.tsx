import { i18n } from '#i18n';
import type { LiveSnapshot } from '../../lib/live/snapshot.ts';
import { length, list, nameOf, sentences } from '../format.ts';
import { healthWhy } from '../health-words.ts';
import type { LiveProps } from './live-meeting.tsx';
import { SeesButton } from './states.tsx';

/** Which meeting, how long, and the instant proof that it sees right. */
export function Header({ snapshot, namesHidden, onSees }: LiveProps) {
  const chip = chipOf(snapshot);
  return (
    <header class="header">
      <h1>
        <bdi class="person-name" title={snapshot.title}>
          {snapshot.title}
        </bdi>
        <span class="soft"> · {length(snapshot.elapsedMs)}</span>
      </h1>
      <p class="speaking-now soft">
        <bdi class="person-name">{speakingNow(snapshot, namesHidden)}</bdi>
        {chip && (
          <span class="chip" title={chip.why}>
            {chip.text}
          </span>
        )}
      </p>
      {chip?.why && <p class="soft small-text">{chip.why}</p>}
      {chip?.isTrouble && (
        <p class="check">
          <SeesButton onSees={onSees} />
        </p>
      )}
    </header>
  );
}

function speakingNow(snapshot: LiveSnapshot, namesHidden: boolean): string {
  if (snapshot.status === 'ended') return '';
  // The line stays, so that nothing jumps.
  if (snapshot.status === 'paused' || snapshot.health.state === 'lost') return ' ';
  const speaking = snapshot.people.filter((person) => person.speaking);
  if (speaking.length === 0) return i18n.t('popup.nobodySpeaking');
  if (snapshot.role === 'just-me' && !speaking.some(({ self }) => self)) return i18n.t('popup.someoneSpeaking');
  const shown = snapshot.role === 'just-me' ? speaking.filter(({ self }) => self) : speaking;
  return i18n.t('popup.speakingNow', [list(shown.map((person) => nameOf(person, namesHidden)))]);
}

interface Chip {
  readonly text: string;
  readonly why: string;
  /** The page is not seen as it should be. */
  readonly isTrouble?: boolean;
}

/** Shown only when something is not as it should be. */
function chipOf({ status, platform, health, approximate, mode }: LiveSnapshot): Chip | null {
  if (status === 'ended') return null;
  if (status === 'paused') return { text: i18n.t('popup.paused'), why: '' };
  if (health.state !== 'good' && health.reason !== null) {
    const why = healthWhy(health.reason, platform?.name);
    return { text: i18n.t(`health.${health.state}`), why, isTrouble: true };
  }
  if (platform?.id === 'taught') return { text: i18n.t('teach.experimental'), why: i18n.t('teach.experimentalWhy') };
  if (!approximate) return null;
  const isHelped = platform?.panelHelps === true && mode !== 'per-participant';
  const why = sentences([i18n.t('health.approximateWhy'), isHelped && i18n.t('health.openPanel')]);
  return { text: i18n.t('health.approximate'), why };
}
