import { i18n } from '#i18n';
import { MOST_NORMS, parseNorms, STARTER_NORMS } from '../../../lib/practices/norms.ts';
import { camel } from '../../camel.ts';
import { Tick } from './fields.tsx';

interface StarterNormsProps {
  /** As they are typed: one a line. */
  readonly norms: string;
  readonly onNorms: (norms: string) => void;
}

/** Norms to begin with: what is ticked becomes a line, which is the user's own from then on. */
export function StarterNorms({ norms, onNorms }: StarterNormsProps) {
  const lines = parseNorms(norms);
  return (
    <details class="practice-fold">
      <summary>{i18n.t('practices.prepare.why.starters')}</summary>
      <p class="soft">{i18n.t('practices.prepare.why.startersText')}</p>
      <ul class="tick-list">
        {STARTER_NORMS.map((norm) => {
          const text = i18n.t(`practices.norms.${camel(norm)}`);
          const isThere = lines.includes(text);
          if (!isThere && lines.length >= MOST_NORMS) return null;
          return (
            <li key={norm}>
              <Tick
                text={text}
                isTicked={isThere}
                onTick={(on) => onNorms((on ? [...lines, text] : lines.filter((line) => line !== text)).join('\n'))}
              />
            </li>
          );
        })}
      </ul>
    </details>
  );
}
