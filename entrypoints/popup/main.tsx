import { render } from 'preact';
import { PopupApp } from '../../components/popup/popup-app.tsx';
import { setPageLanguage } from '../../lib/live/page-language.ts';
import { connectPopup } from '../../lib/live/popup.ts';

const root = document.getElementById('root');
const tab = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
const lifetime = new AbortController();
addEventListener('pagehide', () => lifetime.abort(), { once: true });
const popup = connectPopup({ tabId: Number.isNaN(tab) ? null : tab, place: 'popup' }, lifetime.signal);
setPageLanguage(document);
if (root) render(<PopupApp {...popup} />, root);
