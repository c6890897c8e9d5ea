import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { type SeriesCharter, startCard } from '../../../lib/practices/norms.ts';
import { CopyButton } from '../../copy-button.tsx';
import { cardText, lineWords } from './words.ts';

interface StartCardProps {
  /** As it is typed. */
  readonly charter: SeriesCharter;
  readonly copy: (text: string) => Promise<void>;
}

/** What the group is told at the start, as it is told. */
export function StartCard({ charter, copy }: StartCardProps) {
  const id = useId();
  const lines = startCard(charter);
  if (lines.length === 0) return <p class="soft">{i18n.t('practices.prepare.why.cardNone')}</p>;
  const norms = lines.filter(({ of }) => of === 'norm');
  return (
    <div class="start-card">
      <h3>{i18n.t('practices.prepare.why.card')}</h3>
      <div id={id}>
        {lines.map(
          (line) =>
            line.of !== 'norm' && (
              <p key={line.of} class={line.of} dir="auto">
                {lineWords(line)}
              </p>
            ),
        )}
        {norms.length > 0 && (
          <ul>
            {norms.map((line) => (
              <li key={line.text} dir="auto">
                {line.text}
              </li>
            ))}
          </ul>
        )}
      </div>
      <CopyButton
        text={() => cardText(charter)}
        copy={copy}
        label={i18n.t('practices.prepare.why.copyCard')}
        describedBy={id}
      />
    </div>
  );
}
