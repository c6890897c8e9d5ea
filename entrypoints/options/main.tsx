import { signal } from '@preact/signals';
import { render } from 'preact';
import { CompanionSections } from '../../components/options/companion-sections.tsx';
import { Group } from '../../components/options/found.tsx';
import { IncluderSection } from '../../components/options/includer-section.tsx';
import { KeptSection } from '../../components/options/kept-section.tsx';
import { OptionsApp } from '../../components/options/options-app.tsx';
import { ResetRow } from '../../components/options/reset-row.tsx';
import { SettingsFileSection } from '../../components/options/settings-file.tsx';
import { TaughtSection } from '../../components/options/taught-section.tsx';
import { openCompanionOptions } from '../../lib/live/companion-options.ts';
import { openIncluder } from '../../lib/live/includer.ts';
import { openOptionsPage } from '../../lib/live/options-page.ts';
import type { OwnPrompts } from '../../lib/live/own-prompts.ts';
import { setPageLanguage } from '../../lib/live/page-language.ts';
import { saveFile } from '../../lib/live/save-file.ts';
import { openSettingsDesk } from '../../lib/live/settings-desk.ts';
import { openShortcuts } from '../../lib/live/shortcut-list.ts';
import { openTaughtList } from '../../lib/live/taught-list.ts';

const root = document.getElementById('root');
const lifetime = new AbortController();
addEventListener('pagehide', () => lifetime.abort(), { once: true });
const page = openOptionsPage();
const taught = openTaughtList(document, (file) => saveFile(document, file), lifetime.signal);
const companion = openCompanionOptions(lifetime.signal);
const desk = openSettingsDesk((file) => saveFile(document, file));
const own = signal<OwnPrompts | null>(null);
void import('../../lib/live/own-prompts.ts')
  .then(({ openOwnPrompts }) => openOwnPrompts(lifetime.signal))
  .then((opened) => {
    own.value = opened;
  });
setPageLanguage(document);
document.title = page.title;
if (root) {
  render(
    <OptionsApp {...page}>
      <CompanionSections
        {...{ companion, own, desk }}
        shortcuts={openShortcuts()}
        copy={(text) => navigator.clipboard.writeText(text)}
      />
      <Group id="taught">
        <TaughtSection {...taught} />
      </Group>
      <Group id="includer">
        <IncluderSection {...openIncluder(lifetime.signal)} />
        <ResetRow what="includer" desk={desk} />
      </Group>
      <Group id="kept">
        <KeptSection />
      </Group>
      <Group id="file">
        <SettingsFileSection desk={desk} />
      </Group>
    </OptionsApp>,
    root,
  );
}
