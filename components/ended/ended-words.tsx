import { i18n } from '#i18n';
import { nextTimeOf } from '../../lib/facilitation/next-time.ts';
import type { LiveSnapshot } from '../../lib/live/snapshot.ts';
import { LARGE_MEETING } from '../../lib/measures/complete.ts';
import { list, nameOf } from '../format.ts';
import { NextTimeWords } from '../next-time-words.tsx';

interface EndedWordsProps {
  readonly snapshot: LiveSnapshot;
  readonly namesHidden: boolean;
}

/** What came of the meeting, in a glance: who was heard from, who was not, and one thing to try next time. */
export function EndedWords({ snapshot, namesHidden }: EndedWordsProps) {
  const { people, heardFrom, notHeardFrom, cantTell } = snapshot.counts.meeting;
  // How the talking was spread is told by the summary, with what it does not mean.
  const outcome = { kind: snapshot.kind, people, notHeardFrom, cantTell, balance: null, rounds: snapshot.roundsDone };
  const next = snapshot.role === 'facilitator' ? nextTimeOf(outcome) : null;
  if (next === null) return null;
  const names = snapshot.people
    .filter(({ standing }) => standing.meeting === 'not-heard-from')
    .map((person) => nameOf(person, namesHidden));
  const isEverybody = heardFrom === people;
  return (
    <>
      <p>
        {i18n.t('text.sentence', [
          isEverybody ? i18n.t('summary.ended.everyone') : i18n.t('summary.ended.heardFrom', heardFrom),
        ])}
      </p>
      {names.length > 0 && names.length <= LARGE_MEETING && (
        <p>
          <bdi>{i18n.t('summary.notHeardFrom', [list(names)])}</bdi>
        </p>
      )}
      {next !== 'nothing' && (
        <p>
          <NextTimeWords next={next} />
        </p>
      )}
    </>
  );
}
