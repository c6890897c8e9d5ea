import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './extension.ts';

const fixture = (file: string) => readFileSync(path.resolve(import.meta.dirname, '../pages/fixtures', file), 'utf8');

const HEADLINE = '3 of 4 not heard from yet';
/** Meet does not show the user's own speech until it once did, so nobody can tell. */
const MEET_HEADLINE = '2 of 4 not heard from yet';

/** One call of four on each platform, under its real address: Alice speaks all the while. */
const PAGES = [
  ['https://meet.google.com/abc-defg-hij', 'google-meet/small-2026-11-23.html', 'Weekly sync', 'Alice', MEET_HEADLINE],
  ['https://meet.jit.si/DesignReview', 'jitsi/small-2026-11-23.html', 'Design review', 'Alice', HEADLINE],
  ['https://meet.livekit.io/rooms/team', 'livekit/small-2026-11-23.html', 'team', 'Alice', HEADLINE],
] as const;

for (const [url, file, title, speaker, headline] of PAGES) {
  test(`the popup shows who speaks on ${new URL(url).hostname}`, async ({ hearth }) => {
    await hearth.context.route(`${new URL(url).origin}/**`, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: fixture(file) }),
    );
    const meeting = await hearth.open(url);
    const popup = await hearth.popup(meeting);
    await meeting.bringToFront();
    await expect(popup.getByRole('heading', { level: 1 })).toContainText(title);
    await expect(popup.getByText(`Speaking now: ${speaker}`)).toBeVisible();
    await popup.getByRole('button', { name: 'Start' }).click();
    await expect(popup.getByText(headline)).toBeVisible();
  });
}
