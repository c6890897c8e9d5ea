import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { CopyButton } from '../../copy-button.tsx';

interface IntroductionsProps {
  /** In their order. */
  readonly names: readonly string[];
  readonly copy: (text: string) => Promise<void>;
}

/** In which order people introduce themselves. */
export function Introductions({ names, copy }: IntroductionsProps) {
  const id = useId();
  return (
    <details class="practice-fold">
      <summary>{i18n.t('practices.prepare.welcome.introductions')}</summary>
      <p class="soft">{i18n.t('practices.prepare.welcome.introductionsText')}</p>
      <ol id={id} class="in-order">
        {names.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ol>
      <CopyButton
        text={() => names.map((name, i) => `${i + 1}. ${name}`).join('\n')}
        copy={copy}
        label={i18n.t('practices.prepare.copy')}
        describedBy={id}
      />
    </details>
  );
}
