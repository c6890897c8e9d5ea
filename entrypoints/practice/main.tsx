import { render } from 'preact';
import { PracticeMeeting } from '../../components/practice-meeting/practice-meeting.tsx';
import { setPageLanguage } from '../../lib/live/page-language.ts';
import { openPracticePage } from '../../lib/live/rehearsal/practice-page.ts';
import { livekit } from '../../lib/platforms/livekit.ts';

const root = document.getElementById('root');
const lifetime = new AbortController();
addEventListener('pagehide', () => lifetime.abort(), { once: true });
setPageLanguage(document);
const page = openPracticePage(document, livekit, lifetime);
document.title = page.title;
if (root) render(<PracticeMeeting {...page} />, root);
