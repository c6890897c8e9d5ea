/** A breakout room in a tab of its own: a session of the meeting, which waits in its tab and goes on. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fixtureOf } from '../pages/expectations.ts';
import { BIGBLUEBUTTON } from '../pages/expected/bigbluebutton.ts';
import { expect, test } from './extension.ts';

const html = (layout: string) =>
  readFileSync(path.resolve(import.meta.dirname, '../pages', fixtureOf(BIGBLUEBUTTON, layout)), 'utf8');

test('a breakout room is a session of its meeting, which goes on afterwards', { tag: '@both-whole' }, async ({
  hearth,
}) => {
  const { origin } = new URL(BIGBLUEBUTTON.url);
  await hearth.context.route(`${origin}/**`, (route) => {
    const layout = route.request().url().includes('room=1') ? 'breakout-room' : 'small';
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html(layout) });
  });
  const meeting = await hearth.open(`${origin}/html5client/?sessionToken=a`);
  const popup = await hearth.popup(meeting);
  const view = () => hearth.snapshot(popup, meeting);
  await expect.poll(async () => (await view()).status).toBe('watching');

  const room = await hearth.open(`${origin}/html5client/?sessionToken=b&room=1`);
  await expect.poll(async () => (await hearth.snapshot(popup, room)).status).toBe('watching');
  const { meetingId: part } = await hearth.snapshot(popup, room);
  const { meetingId: parent } = await view();
  expect(part).not.toBe(parent);
  // The meeting waits: its time stands still.
  let elapsedMs = -1;
  await expect
    .poll(
      async () => {
        const before = elapsedMs;
        ({ elapsedMs } = await view());
        return elapsedMs - before;
      },
      { intervals: [1000] },
    )
    .toBe(0);
  await room.close();
  await expect.poll(async () => (await view()).elapsedMs).toBeGreaterThan(elapsedMs);

  const past = await hearth.page(`meetings.html#${parent}`);
  // Handed over every few seconds.
  await expect(async () => {
    await past.reload();
    await expect(past.getByText('You were in a breakout room')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await past.getByRole('link', { name: 'Design review (Room 1)' }).click();
  await expect(past.getByText('Breakout room of')).toBeVisible();
});
