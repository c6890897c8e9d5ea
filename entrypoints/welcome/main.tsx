import { render } from 'preact';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { setPageLanguage } from '../../lib/live/page-language.ts';
import { openWelcomePage } from '../../lib/live/welcome-page.ts';

const root = document.getElementById('root');
const lifetime = new AbortController();
addEventListener('pagehide', () => lifetime.abort(), { once: true });
setPageLanguage(document);
const { title, ...page } = openWelcomePage(document, lifetime.signal);
document.title = title;
if (root) render(<Welcome {...page} />, root);
