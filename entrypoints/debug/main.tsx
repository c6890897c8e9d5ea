/** For development builds only: `wxt.config.ts` leaves this page out of every other. */
import { render } from 'preact';
import { DebugApp } from '../../components/debug/debug-app.tsx';
import { openDebugDesk } from '../../lib/live/debug/debug-desk.ts';
import { endOf, momentOf } from '../../lib/live/debug/replayed.ts';
import { setPageLanguage } from '../../lib/live/page-language.ts';

const root = document.getElementById('root');
const lifetime = new AbortController();
addEventListener('pagehide', () => lifetime.abort(), { once: true });
setPageLanguage(document);
const desk = await openDebugDesk(lifetime.signal);
if (root) render(<DebugApp {...{ desk, endOf, momentOf }} />, root);
