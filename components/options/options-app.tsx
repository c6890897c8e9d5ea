import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { OptionsView } from '../../lib/live/options-model.ts';
import type { AllowedSite } from '../../lib/live/sites.ts';
import { Sites } from './sites.tsx';

interface OptionsAppProps {
  readonly view: ReadonlySignal<OptionsView>;
  readonly onForget: (site: AllowedSite) => void;
  /** Further sections, each a `section` with a heading: the place of the taught pages. */
  readonly children?: ComponentChildren;
}

export function OptionsApp({ view, onForget, children }: OptionsAppProps) {
  return (
    <main class="page">
      <header class="page-header">
        <img src="/icon.svg" alt="" />
        <h1>{i18n.t('options.title')}</h1>
        <a class="button plain small push" href="/welcome.html">
          {i18n.t('welcome.link')}
        </a>
      </header>
      <Sites {...view.value} onForget={onForget} />
      {children}
    </main>
  );
}
