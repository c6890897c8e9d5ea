import { render } from 'preact';
import { OptionsApp } from '../../components/options/options-app.tsx';
import { openOptionsPage } from '../../lib/live/options-page.ts';
import { setPageLanguage } from '../../lib/live/page-language.ts';

const root = document.getElementById('root');
const page = openOptionsPage();
setPageLanguage(document);
document.title = page.title;
if (root) render(<OptionsApp {...page} />, root);
