import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OptionsView } from '../../lib/live/options-model.ts';
import type { AllowedSite } from '../../lib/live/sites.ts';
import { Contents } from './contents.tsx';
import { Found, Group } from './found.tsx';
import { SearchField } from './search-field.tsx';
import { settingsFound } from './settings-list.ts';
import { Sites } from './sites.tsx';

interface OptionsAppProps {
  readonly view: ReadonlySignal<OptionsView>;
  readonly onForget: (site: AllowedSite) => void;
  /** Further groups. */
  readonly children?: ComponentChildren;
}

/** What of a group takes the keyboard first. */
const CONTROLS = 'input:not([hidden]), button, a[href], select, summary';

export function OptionsApp({ view, onForget, children }: OptionsAppProps) {
  const [query, setQuery] = useState('');
  const groups = useRef<HTMLDivElement>(null);
  const found = settingsFound(query);
  const toFirst = () => {
    const all = groups.current?.querySelectorAll<HTMLElement>(CONTROLS) ?? [];
    [...all].find((one) => one.closest('[hidden]') === null)?.focus();
  };
  return (
    <Found.Provider value={found}>
      <main class="page options-page">
        <header class="page-header">
          <img src="/icon.svg" alt="" />
          <h1>{i18n.t('options.title')}</h1>
          <nav>
            <a href="/welcome.html">{i18n.t('welcome.link')}</a>
            <a href="/meetings.html#handbook">{i18n.t('handbook.title')}</a>
            <a href="/meetings.html#">{i18n.t('meetings.title')}</a>
          </nav>
        </header>
        <SearchField query={query} count={found?.size ?? null} onQuery={setQuery} onGo={toFirst} />
        <div class="options-body">
          <Contents />
          <div ref={groups} class="setting-groups">
            {found?.size === 0 && (
              <div class="none">
                <p>
                  <bdi>{i18n.t('options.find.nothing', [query.trim()])}</bdi>
                </p>
                <button type="button" class="button small" onClick={() => setQuery('')}>
                  {i18n.t('options.find.all')}
                </button>
              </div>
            )}
            <Group id="sites">
              <Sites {...view.value} onForget={onForget} />
            </Group>
            {children}
          </div>
        </div>
      </main>
    </Found.Provider>
  );
}
