/** The live view that stays open: in the browser's side panel, or with `?tab=` in a tab of ours, from which it can float on top. */
import { render } from 'preact';
import { Away } from '../../components/panel/away.tsx';
import { PopupApp } from '../../components/popup/popup-app.tsx';
import { floatingView } from '../../lib/live/floating-view.ts';
import { setPageLanguage } from '../../lib/live/page-language.ts';
import { connectPopup } from '../../lib/live/popup.ts';

const root = document.getElementById('root');
const away = document.getElementById('away');
const tab = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
const isPage = !Number.isNaN(tab);
const lifetime = new AbortController();
addEventListener('pagehide', () => lifetime.abort(), { once: true });
const panel = connectPopup({ tabId: isPage ? tab : null, place: isPage ? 'page' : 'panel' }, lifetime.signal);
setPageLanguage(document);
if (root && away) {
  const view = isPage ? floatingView(root, panel, lifetime.signal) : null;
  render(<PopupApp state={panel.state} actions={view?.actions ?? panel.actions} />, root);
  if (view) render(<Away floating={view.floating} onBack={view.back} />, away);
}
