import { render } from 'preact';
import { OptionsApp } from '../../components/options/options-app.tsx';
import { TaughtSection } from '../../components/options/taught-section.tsx';
import { openOptionsPage } from '../../lib/live/options-page.ts';
import { setPageLanguage } from '../../lib/live/page-language.ts';
import { saveFile } from '../../lib/live/save-file.ts';
import { openTaughtList } from '../../lib/live/taught-list.ts';

const root = document.getElementById('root');
const lifetime = new AbortController();
addEventListener('pagehide', () => lifetime.abort(), { once: true });
const page = openOptionsPage();
const taught = openTaughtList(document, (file) => saveFile(document, file), lifetime.signal);
setPageLanguage(document);
document.title = page.title;
if (root) {
  render(
    <OptionsApp {...page}>
      <TaughtSection {...taught} />
    </OptionsApp>,
    root,
  );
}
