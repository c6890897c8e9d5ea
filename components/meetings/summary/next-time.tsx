import { nextTimeOf } from '../../../lib/facilitation/next-time.ts';
import type { MeetingReport } from '../../../lib/measures/report.ts';
import { NextTimeWords } from '../../next-time-words.tsx';

/** One thing to try in the next meeting. */
export function NextTime({ report }: { readonly report: MeetingReport }) {
  const { kind = 'discussion', people, cantTell, heardFrom, balance, role } = report.summary;
  if (role !== 'facilitator') return null;
  const notHeardFrom = people - heardFrom - cantTell;
  const next = nextTimeOf({ kind, people, notHeardFrom, cantTell, balance, rounds: report.rounds.length });
  if (next === null) return null;
  return (
    <p class="next-time">
      <NextTimeWords next={next} />
    </p>
  );
}
