import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LiveCommand } from '../../lib/live/snapshot.ts';
import type { StanceCounts } from '../../lib/meeting/events.ts';

const STANCES = ['agree', 'concerns', 'standAside'] as const;
const NONE: StanceCounts = { agree: 0, concerns: 0, standAside: 0 };

interface StancesProps {
  readonly counts: StanceCounts | null;
  readonly onCommand: (command: LiveCommand) => void;
}

/** How many said what in a decision, counted by hand and by nobody's name. */
export function Stances({ counts, onCommand }: StancesProps) {
  const { agree, concerns, standAside } = counts ?? NONE;
  const [shown, setShown] = useState<StanceCounts>(counts ?? NONE);
  useEffect(() => setShown({ agree, concerns, standAside }), [agree, concerns, standAside]);
  const add = (stance: keyof StanceCounts, change: number) => {
    const changed = { ...shown, [stance]: Math.max(0, shown[stance] + change) };
    setShown(changed);
    onCommand({ type: 'stances', counts: changed });
  };
  return (
    <section class="stances" aria-label={i18n.t('round.stances')}>
      {STANCES.map((stance) => {
        const label = i18n.t(`round.stance.${stance}`);
        return (
          <fieldset key={stance} class="stance">
            <legend class="small-text">{label}</legend>
            <button
              type="button"
              class="button small"
              aria-label={i18n.t('round.oneFewer', [label])}
              aria-disabled={shown[stance] === 0}
              onClick={() => shown[stance] > 0 && add(stance, -1)}
            >
              <span aria-hidden="true">−</span>
            </button>
            <output>{shown[stance]}</output>
            <button
              type="button"
              class="button small"
              aria-label={i18n.t('round.oneMore', [label])}
              onClick={() => add(stance, 1)}
            >
              <span aria-hidden="true">+</span>
            </button>
          </fieldset>
        );
      })}
    </section>
  );
}
