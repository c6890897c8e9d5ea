/** The meeting's page goes away, comes back, or loses the network. */
import { CHECKPOINT_MS } from '../../../lib/live/meeting-tab.ts';
import type { Fault, Lab } from '../lab.ts';
import { at, ScriptedMeeting, soon } from '../meeting.ts';
import { LONG_END, LONG_SPEECH } from '../speeches.ts';
import { speakersOf } from '../truth.ts';
import { Stage } from './stage.ts';

/** A page is reloaded so long after it went away, ms. */
const AWAY_MS = 300;

/** A browser of this fault's own. */
export async function openStage(lab: Lab, options: Parameters<typeof Stage.open>[0] = {}): Promise<Stage> {
  const stage = await Stage.open(options);
  lab.afterwards(() => stage.close());
  return stage;
}

/** A meeting with a long speech in a browser of this fault's own, in the middle of it. */
export async function inMidSentence(
  lab: Lab,
  options: Parameters<typeof Stage.open>[0] = {},
): Promise<ScriptedMeeting<Stage>> {
  const stage = await openStage(lab, options);
  const meeting = await ScriptedMeeting.open(stage, { ...lab, script: soon(LONG_SPEECH) });
  await at(meeting.script, 3000);
  return meeting;
}

/** When most is not handed over: just before the next checkpoint. */
export async function atTheWorstMoment(stage: Stage): Promise<void> {
  await stage.next('checkpoint');
  await pause(CHECKPOINT_MS - 300);
}

export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

async function crashed(lab: Lab) {
  const meeting = await inMidSentence(lab);
  const { stage, page, tabId } = meeting;
  await atTheWorstMoment(stage);
  const cdp = await stage.context.newCDPSession(page);
  meeting.goes();
  cdp.send('Page.crash').catch(() => undefined);
  await page.waitForEvent('crash');
  await pause(AWAY_MS);
  await stage.reloadTab(tabId);
  await meeting.isBack();
  await at(meeting.script, LONG_END);
  await meeting.leave();
  return meeting.found();
}

async function reloaded(lab: Lab) {
  const meeting = await inMidSentence(lab);
  await atTheWorstMoment(meeting.stage);
  meeting.goes();
  await meeting.page.reload();
  await meeting.isBack();
  await at(meeting.script, LONG_END);
  await meeting.leave();
  return meeting.found();
}

/** As some platforms do, the call is in a frame of the page, and that alone is loaded again. */
async function frameReloaded(lab: Lab) {
  const stage = await openStage(lab);
  const script = soon(LONG_SPEECH);
  const framed = async (url: string) => {
    const shell = new URL('/shell', lab.site).href;
    const frame = `<iframe style="width: 100%; height: 90vh" src="${url}"></iframe>`;
    const body = `<!doctype html><title>Shell</title>${frame}`;
    await stage.context.route(shell, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    return shell;
  };
  const meeting = await ScriptedMeeting.open(stage, { ...lab, script, framed });
  await at(script, 3000);
  await atTheWorstMoment(stage);
  meeting.goes();
  await meeting.page.evaluate(() => document.querySelector('iframe')?.contentWindow?.location.reload());
  await meeting.isBack();
  await at(script, LONG_END);
  await meeting.leave();
  return meeting.found();
}

async function tabClosed(lab: Lab) {
  const meeting = await inMidSentence(lab);
  await atTheWorstMoment(meeting.stage);
  meeting.goes();
  await meeting.page.close({ runBeforeUnload: true });
  await pause(1000);
  return meeting.found();
}

async function networkAway(lab: Lab) {
  const meeting = await inMidSentence(lab);
  const { context } = meeting.stage;
  // The page is as it was last told: what is said meanwhile it cannot show.
  meeting.goes();
  await context.setOffline(true);
  await pause(4000);
  await context.setOffline(false);
  meeting.showsAgain();
  await at(meeting.script, LONG_END);
  await meeting.leave();
  return meeting.found();
}

async function nothing(lab: Lab) {
  const meeting = await inMidSentence(lab);
  await at(meeting.script, LONG_END);
  await meeting.leave();
  const found = await meeting.found();
  const { spoken } = await meeting.stored();
  const isEmpty = speakersOf(meeting.script).some((name) => !spoken.some(({ speaker }) => speaker === name));
  return isEmpty ? { ...found, wrong: [...found.wrong, 'Somebody is not in the log'] } : found;
}

export const PAGE_FAULTS: readonly Fault[] = [
  { name: 'none', browser: 'chromium', livesOn: true, run: nothing },
  { name: 'page reloaded in mid-sentence', browser: 'chromium', livesOn: false, run: reloaded },
  { name: "call's frame reloaded in mid-sentence", browser: 'chromium', livesOn: false, run: frameReloaded },
  { name: 'tab closed in mid-sentence', browser: 'chromium', livesOn: false, run: tabClosed },
  { name: 'renderer crashed', browser: 'chromium', livesOn: false, gates: true, run: crashed },
  { name: 'network of the page away for 4 s', browser: 'chromium', livesOn: true, run: networkAway },
];
