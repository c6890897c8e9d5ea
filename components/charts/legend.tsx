import { i18n } from '#i18n';
import type { Timeline } from '../../lib/measures/timeline.ts';

interface LegendProps {
  readonly timeline: Timeline;
  readonly approximate: boolean;
}

/** What is drawn in the lanes, in words; only what is there. */
export function Legend({ timeline: { lanes }, approximate }: LegendProps) {
  const shown = [
    { look: 'speech', words: i18n.t(approximate ? 'summary.legend.approximate' : 'summary.legend.speech'), is: true },
    { look: 'present', words: i18n.t('summary.legend.present'), is: true },
    { look: 'not-measured', words: i18n.t('summary.legend.unseen'), is: lanes.some(({ unseen }) => unseen.length > 0) },
    { look: 'hand', words: i18n.t('summary.legend.hand'), is: lanes.some(({ hands }) => hands.length > 0) },
    {
      look: 'invited',
      words: i18n.t('summary.legend.invited'),
      is: lanes.some(({ invitedAt }) => invitedAt.length > 0),
    },
  ];
  return (
    <ul class={`legend small-text${approximate ? ' approximate' : ''}`}>
      {shown
        .filter(({ is }) => is)
        .map(({ look, words }) => (
          <li key={look}>
            <span class={`swatch ${look}`} aria-hidden="true" />
            {words}
          </li>
        ))}
    </ul>
  );
}
