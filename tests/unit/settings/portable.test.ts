import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openSettingsDesk } from '../../../lib/live/settings-desk.ts';
import { PORTABLE_DEFAULTS, type Portable, readPortable, setPortable } from '../../../lib/settings/portable.ts';
import { changesBetween } from '../../../lib/settings/portable-changes.ts';
import { parseSettings, SETTINGS_FILE_LIMIT, settingsFile, withFile } from '../../../lib/settings/portable-file.ts';
import { NO_LIMIT } from '../../../lib/store/retention.ts';

beforeEach(() => fakeBrowser.reset());

const { companion } = PORTABLE_DEFAULTS;
const CHANGED: Portable = {
  companion: {
    nudges: { ...companion.nudges, handMs: 30_000, on: { ...companion.nudges.on, closing: false, 'one-voice': true } },
    roundMovesOn: true,
    announces: true,
  },
  prompts: [{ id: '1', situation: 'by-name', text: 'Over to you, {name}?' }],
  includer: { on: true, ticked: ['thank'] },
  kept: { namesDays: 7, figuresDays: null },
};

const parsedFile = (text: string) => {
  const parsed = parseSettings(text);
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed.file;
};
const fileWith = (part: object) => JSON.stringify({ ...(JSON.parse(settingsFile(CHANGED).text) as object), ...part });

describe('settings as a file', () => {
  it('come back as they were', () => {
    const file = parsedFile(settingsFile(CHANGED).text);
    // What is ticked on a list for oneself is no setting.
    const expected = { ...CHANGED, includer: { on: true, ticked: [] } };
    expect(withFile(PORTABLE_DEFAULTS, file, NO_LIMIT)).toEqual(expected);
    expect(withFile(CHANGED, file, NO_LIMIT)).toEqual(CHANGED);
    expect(changesBetween(CHANGED, withFile(CHANGED, file, NO_LIMIT))).toEqual([]);
  });

  it('hold no key, no site and no microphone', async () => {
    await browser.storage.local.set({ 'idea-boxes': { s1: 'AGE-SECRET-KEY-1' }, 'own-microphone': true });
    const { text } = settingsFile(await readPortable());
    expect(text).not.toMatch(/secret|microphone|http|ideas?-box/i);
  });

  it('leave alone what they do not mention', () => {
    const file = parsedFile('{"hearth":"settings","version":1,"rounds":{"moveOn":false}}');
    expect(withFile(CHANGED, file, NO_LIMIT)).toEqual({
      ...CHANGED,
      companion: { ...CHANGED.companion, roundMovesOn: false },
    });
  });

  it.each([
    ['a huge one', ' '.repeat(SETTINGS_FILE_LIMIT + 1), 'too-large', ''],
    ['half of one', settingsFile(CHANGED).text.slice(0, 200), 'damaged', ''],
    ['nothing', '', 'damaged', ''],
    ['a file of meetings', '{"hearth":"meetings","version":2}', 'another-file', ''],
    ['a list', '[1]', 'another-file', ''],
    ['one from a newer Hearth', fileWith({ version: 2 }), 'newer-version', ''],
    ['one of no version', fileWith({ version: 'one' }), 'damaged', ''],
    ['a setting nobody knows', fileWith({ volume: 11 }), 'unknown-setting', 'volume'],
    ['a key of a box', fileWith({ ideaBoxes: { s1: 'x' } }), 'unknown-setting', 'ideaBoxes'],
    ['days out of bounds', fileWith({ kept: { namesDays: 1e9, figuresDays: 1 } }), 'out-of-bounds', 'namesDays'],
    [
      'a time out of bounds',
      fileWith({ times: { ...(JSON.parse(settingsFile(CHANGED).text) as { times: object }).times, handMs: 1 } }),
      'out-of-bounds',
      'handMs',
    ],
    ['times that miss one', fileWith({ times: { handMs: 60_000 } }), 'damaged', ''],
    ['too many prompts', fileWith({ prompts: Array(51).fill({ situation: 'open', text: 'a' }) }), 'damaged', ''],
    ['an endless prompt', fileWith({ prompts: [{ situation: 'open', text: 'a'.repeat(301) }] }), 'damaged', ''],
  ])('are refused with a reason: %s', (_, text, problem, at) => {
    expect(parseSettings(text)).toEqual({ problem, at });
  });

  it('never throw, whatever the file', () => {
    const any = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => `{"hearth":"settings","version":1,"times":${json}}`),
    );
    fc.assert(fc.property(any, (text) => void parseSettings(text)));
  });

  it('never loosen what whoever manages the browser allows', () => {
    const file = parsedFile(fileWith({ kept: { namesDays: null, figuresDays: 365 } }));
    expect(withFile(CHANGED, file, { namesDays: 14, figuresDays: 30 }).kept).toEqual({
      namesDays: 14,
      figuresDays: 30,
    });
    // Less than a day cannot be set: what is managed holds by itself.
    expect(withFile(CHANGED, file, { namesDays: 0, figuresDays: null }).kept).toEqual({
      namesDays: 1,
      figuresDays: 365,
    });
  });
});

describe('the desk of settings', () => {
  const file = (text: string) => new File([text], 'mine.json', { type: 'application/json' });

  it('looks first, takes all in at once, and goes back', async () => {
    await setPortable(PORTABLE_DEFAULTS, CHANGED);
    const save = vi.fn();
    const desk = openSettingsDesk(save);
    desk.onExport();
    await vi.waitFor(() => expect(save).toHaveBeenCalledOnce());
    const [{ text }] = save.mock.calls[0] as [{ text: string }];
    await browser.storage.local.clear();
    desk.onFile(file(text));
    await vi.waitFor(() => expect(desk.incoming.value).toMatchObject({ name: 'mine.json' }));
    expect(desk.incoming.value).toMatchObject({
      changes: expect.arrayContaining([
        { kind: 'switch', id: 'closing', on: false },
        { kind: 'time', id: 'handMs', from: 60_000, to: 30_000 },
        { kind: 'days', id: 'namesDays', from: 30, to: 7 },
        { kind: 'prompt', is: 'added', text: 'Over to you, {name}?' },
      ]) as unknown,
    });
    expect(await readPortable()).toEqual(PORTABLE_DEFAULTS);
    desk.onTake();
    await vi.waitFor(() => expect(desk.done.value).toEqual({ what: 'file', state: 'done' }));
    expect(await readPortable()).toEqual({ ...CHANGED, includer: { on: true, ticked: [] } });
    desk.onUndo();
    await vi.waitFor(() => expect(desk.done.value).toEqual({ what: 'file', state: 'undone' }));
    expect(await readPortable()).toEqual(PORTABLE_DEFAULTS);
  });

  it('resets a group, or all but how long meetings are kept, and goes back', async () => {
    await setPortable(PORTABLE_DEFAULTS, CHANGED);
    const desk = openSettingsDesk(vi.fn());
    desk.onReset('rounds');
    await vi.waitFor(() => expect(desk.done.value).toEqual({ what: 'rounds', state: 'done' }));
    expect(await readPortable()).toEqual({ ...CHANGED, companion: { ...CHANGED.companion, roundMovesOn: false } });
    desk.onUndo();
    await vi.waitFor(async () => expect(await readPortable()).toEqual(CHANGED));
    desk.onReset('all');
    await vi.waitFor(async () => expect(await readPortable()).toEqual({ ...PORTABLE_DEFAULTS, kept: CHANGED.kept }));
    desk.onUndo();
    await vi.waitFor(async () => expect(await readPortable()).toEqual(CHANGED));
  });

  it('changes nothing where nothing can be stored, and says so', async () => {
    await setPortable(PORTABLE_DEFAULTS, CHANGED);
    const desk = openSettingsDesk(vi.fn());
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
    desk.onReset('hints');
    await vi.waitFor(() => expect(desk.done.value).toEqual({ what: 'hints', state: 'failed' }));
    expect(await readPortable()).toEqual(CHANGED);
  });
});
