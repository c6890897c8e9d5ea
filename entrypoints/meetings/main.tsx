import { render } from 'preact';
import { MeetingsApp } from '../../components/meetings/meetings-app.tsx';
import { openMeetingsPage } from '../../lib/live/meetings-page.ts';
import { setPageLanguage } from '../../lib/live/page-language.ts';

const root = document.getElementById('root');
const lifetime = new AbortController();
addEventListener('pagehide', () => lifetime.abort(), { once: true });
const page = openMeetingsPage(lifetime.signal);
setPageLanguage(document);
document.title = page.title;
if (root) render(<MeetingsApp {...page} />, root);
