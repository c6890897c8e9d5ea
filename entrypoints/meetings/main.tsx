import { render } from 'preact';
import { MeetingsApp } from '../../components/meetings/meetings-app.tsx';
import { openMeetingsPage } from '../../lib/live/meetings-page.ts';

const root = document.getElementById('root');
const page = openMeetingsPage();
document.documentElement.lang = page.language;
document.title = page.title;
if (root) render(<MeetingsApp {...page} />, root);
