/** What is noted for a series during its meeting, as it stands in the overlay's card and the popup. */
import { signal } from '@preact/signals';
import inCallCss from '../../components/in-call/in-call.css?inline';
import { InCall } from '../../components/in-call/in-call.tsx';
import overlayCss from '../../components/overlay/overlay.css?inline';
import type { InCallDesk, InCallView } from '../../lib/live/practices-in-call.ts';
import { beginClosing } from '../../lib/practices/closing.ts';
import { person, snapshot } from '../unit/components/snapshots.ts';
import { Shadow } from './in-shadow.tsx';
import { LONG_NAMES, prepareDesk } from './prepared.ts';

const nothing = () => undefined;
const PEOPLE = ['Me', 'Ana', 'Ben', ...LONG_NAMES].map((name, i) => person(i + 1, { name, self: i === 0 }));
const ALL_STEPS = { notHeardFrom: 2, thanks: 2, feedback: true, norms: true, roles: 3 };

interface InCallStateProps {
  readonly shown: Parameters<typeof prepareDesk>[0];
  readonly view: InCallView;
  /** Of the close. */
  readonly step?: number;
}

export function InCallState({ shown, view, step = 0 }: InCallStateProps) {
  const { show: _, charter: __, usual: ___, ...parts } = prepareDesk(shown, LONG_NAMES);
  const desk: InCallDesk = {
    ...parts,
    view: signal(view),
    closing: signal({ ...beginClosing(ALL_STEPS), at: step }),
    onClosing: nothing,
    onRetry: nothing,
    see: nothing,
    onView: nothing,
    onThankLastVoice: nothing,
  };
  return (
    <Shadow css={overlayCss + inCallCss}>
      <h1 class="unseen">Team Orchid</h1>
      <h2 class="unseen">3 of 6 not heard from yet</h2>
      <InCall
        desk={desk}
        snapshot={snapshot(PEOPLE)}
        namesHidden={false}
        copy={() => Promise.resolve()}
        onCommand={nothing}
        onClose={nothing}
        withBack
      />
    </Shadow>
  );
}
