import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import './handbook.css';

const KINDLY = ['tell', 'ask', 'ways', 'look', 'keep'] as const;
const NUMBERS = ['worth', 'even', 'early', 'overlap', 'judge'] as const;
const HINTS = ['notHeardFrom', 'closing', 'handUpLong', 'oneVoice', 'mayWantIn', 'newMember'] as const;
const OTHERS = ['rounds', 'order', 'spread', 'view', 'plan'] as const;
const LIMITS = ['reasons', 'words', 'others', 'cantTell', 'changes'] as const;

/** How to use Hearth kindly, what its numbers do not mean, what its suggestions rest on, and what it cannot see. */
export function HandbookPage() {
  return (
    <article class="handbook">
      <h1>{i18n.t('handbook.title')}</h1>
      <p class="soft">{i18n.t('handbook.lead')}</p>
      <Part id="kindly" title={i18n.t('handbook.kindly.title')}>
        <ul>
          {KINDLY.map((one) => (
            <li key={one}>{i18n.t(`handbook.kindly.${one}`)}</li>
          ))}
        </ul>
      </Part>
      <Part id="numbers" title={i18n.t('handbook.numbers.title')}>
        <ul>
          {NUMBERS.map((one) => (
            <li key={one}>{i18n.t(`handbook.numbers.${one}`)}</li>
          ))}
        </ul>
      </Part>
      <Part id="limits" title={i18n.t('handbook.limits.title')}>
        <ul>
          {LIMITS.map((one) => (
            <li key={one}>{i18n.t(`handbook.limits.${one}`)}</li>
          ))}
        </ul>
      </Part>
      <Part id="basis" title={i18n.t('handbook.basis.title')}>
        <p>{i18n.t('handbook.basis.text')}</p>
        <dl>
          {HINTS.map((one) => (
            <div key={one}>
              <dt>{i18n.t(`options.hints.kind.${one}`)}</dt>
              <dd>{i18n.t(`handbook.basis.${one}`)}</dd>
            </div>
          ))}
          {OTHERS.map((one) => (
            <div key={one}>
              <dt>{i18n.t(`handbook.basis.${one}Title`)}</dt>
              <dd>{i18n.t(`handbook.basis.${one}`)}</dd>
            </div>
          ))}
        </dl>
      </Part>
    </article>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

function Part({ id, title, children }: PartProps) {
  return (
    <section aria-labelledby={`handbook-${id}`}>
      <h2 id={`handbook-${id}`}>{title}</h2>
      {children}
    </section>
  );
}
