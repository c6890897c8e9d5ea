import { signal } from '@preact/signals';
import { render } from 'preact';
import { CompanionSections } from '../../components/options/companion-sections.tsx';
import { IncluderSection } from '../../components/options/includer-section.tsx';
import { KeptSection } from '../../components/options/kept-section.tsx';
import { OptionsApp } from '../../components/options/options-app.tsx';
import { TaughtSection } from '../../components/options/taught-section.tsx';
import { openCompanionOptions } from '../../lib/live/companion-options.ts';
import { openIncluder } from '../../lib/live/includer.ts';
import { openOptionsPage } from '../../lib/live/options-page.ts';
import { type OwnPrompts, openOwnPrompts } from '../../lib/live/own-prompts.ts';
import { setPageLanguage } from '../../lib/live/page-language.ts';
import { saveFile } from '../../lib/live/save-file.ts';
import { openShortcuts } from '../../lib/live/shortcut-list.ts';
import { openTaughtList } from '../../lib/live/taught-list.ts';

const root = document.getElementById('root');
const lifetime = new AbortController();
addEventListener('pagehide', () => lifetime.abort(), { once: true });
const page = openOptionsPage();
const taught = openTaughtList(document, (file) => saveFile(document, file), lifetime.signal);
const companion = openCompanionOptions(lifetime.signal);
const own = signal<OwnPrompts | null>(null);
void openOwnPrompts(lifetime.signal).then((opened) => {
  own.value = opened;
});
setPageLanguage(document);
document.title = page.title;
if (root) {
  render(
    <OptionsApp {...page}>
      <CompanionSections
        companion={companion}
        shortcuts={openShortcuts()}
        own={own}
        copy={(text) => navigator.clipboard.writeText(text)}
      />
      <TaughtSection {...taught} />
      <IncluderSection {...openIncluder(lifetime.signal)} />
      <KeptSection />
    </OptionsApp>,
    root,
  );
}
