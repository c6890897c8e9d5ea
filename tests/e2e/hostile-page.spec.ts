/** What a page may try against Hearth: it can show other people, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { everything } from './everything.ts';
import { expect, test } from './extension.ts';
import { extensionDir, firefoxExtensionDir, type Hearth } from './hearth.ts';
import { type OverlayOnPage, overlayOn } from './overlay-panel.ts';

declare const chrome: typeof browser;

/** What a page has of an extension that answers pages. */
interface PageRuntime {
  sendMessage?(id: string, message: unknown): Promise<unknown> | undefined;
  connect?(id: string, info: { name: string }): { onMessage: { addListener(listener: () => void): void } } | undefined;
}

const CALL = readFileSync(path.resolve(import.meta.dirname, '../pages/fixtures/livekit/small-2026-11-23.html'), 'utf8');
const PEOPLE = ['Ana', 'Ben', 'Cleo', 'Dev'];

/** Every file of a built extension. */
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));

/** Runs in the extension: everything that is kept outside the database. */
const stored = async (hearth: Hearth) =>
  (await hearth.worker()).evaluate(async () => ({
    local: await chrome.storage.local.get(null),
    keys: Object.keys(await chrome.storage.session.get(null)).sort(),
  }));

/** What the user settled, and which meetings there are: nothing of it is for a page to say. */
async function kept(page: Page) {
  const { series, meetings, practices, notes, imports } = await page.evaluate(everything);
  return {
    series,
    practices,
    notes,
    imports,
    meetings: (meetings as { id: string; room: string }[]).map(({ id, room }) => [id, room]),
  };
}

test('a page that does nothing itself sees nothing happen: no node, no attribute, no request', {
  tag: '@both-whole',
}, async ({ hearth }) => {
  await hearth.context.route('https://meet.livekit.io/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: CALL }),
  );
  await hearth.context.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    addEventListener('DOMContentLoaded', () => {
      const globals = new Set(Object.getOwnPropertyNames(window));
      Object.assign(window, {
        newGlobals: () => Object.getOwnPropertyNames(window).filter((one) => !globals.has(one)),
      });
      new MutationObserver((records) => {
        for (const { type, target, attributeName } of records) seen.push(`${type} ${target.nodeName} ${attributeName}`);
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  });
  const meeting = await hearth.open('https://meet.livekit.io/rooms/team');
  const popup = await hearth.popup(meeting);
  await expect(popup.getByText('Speaking now: Alice')).toBeVisible();
  await meeting.bringToFront();
  // Several samples and a checkpoint.
  await expect
    .poll(async () => (await popup.evaluate(everything)).events?.length, { timeout: 15_000 })
    .toBeGreaterThan(0);
  const noticed = await meeting.evaluate(() => ({
    seen: (window as unknown as { seen: string[] }).seen,
    globals: (window as unknown as { newGlobals(): string[] }).newGlobals(),
    around: [...document.documentElement.children].map(({ localName }) => localName),
    attributes: document.documentElement.getAttributeNames().filter((name) => /hearth|ext/i.test(name)),
    loaded: performance.getEntriesByType('resource').filter(({ name }) => /^[a-z]+-extension:/.test(name)).length,
    elements: [...document.querySelectorAll('*')].filter(({ localName }) => customElements.get(localName)).length,
    styles: document.adoptedStyleSheets.length,
  }));
  expect(noticed).toEqual({
    seen: [],
    // The page defines this one when it is asked, and the others are Playwright's.
    globals: noticed.globals.filter((name) => name === 'newGlobals' || name.startsWith('__pw')),
    around: ['head', 'body'],
    attributes: [],
    loaded: 0,
    elements: 0,
    styles: 0,
  });
});

test('no file of the extension can be had, framed or run by a page', { tag: '@both-whole' }, async ({
  hearth,
  browserName,
  allowComplaint,
}) => {
  allowComplaint(
    /may not load or link to|is not allowed in this document/,
    'the page asks for files of ours, and Firefox says that it may not',
  );
  const files = filesIn(browserName === 'firefox' ? firefoxExtensionDir : extensionDir);
  const meeting = await hearth.meeting({ people: PEOPLE });
  const root = hearth.address('');
  expect(files.length).toBeGreaterThan(50);
  const had = await meeting.evaluate(
    async ({ names, base }) => {
      const found: string[] = [];
      const loads = (tag: 'img' | 'script' | 'link', name: string) =>
        new Promise<void>((done) => {
          const element = document.createElement(tag);
          element.addEventListener('load', () => {
            found.push(`${tag} ${name}`);
            done();
          });
          element.addEventListener('error', () => done());
          if (element instanceof HTMLLinkElement) {
            element.rel = 'stylesheet';
            element.href = base + name;
          } else element.src = base + name;
          document.head.append(element);
        });
      await Promise.all(
        names.map(async (name) => {
          await fetch(base + name).then(
            () => found.push(`fetch ${name}`),
            () => undefined,
          );
          if (/png|svg$/.test(name)) await loads('img', name);
          if (name.endsWith('.js')) await loads('script', name);
          if (name.endsWith('.css')) await loads('link', name);
        }),
      );
      await import(`${base}meeting.js`).then(
        () => found.push('import'),
        () => undefined,
      );
      return found;
    },
    { names: [...files, 'no-such-file.js'], base: root },
  );
  expect(had).toEqual([]);
  const pages = files.filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(4);
  for (const name of pages) {
    await meeting.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }, root + name);
  }
  await expect.poll(() => meeting.frames().length).toBeGreaterThan(pages.length);
  const framed = await Promise.all(
    meeting
      .frames()
      .map(async (frame) => ((await frame.title().catch(() => '')).includes('Hearth') ? frame.url() : '')),
  );
  expect(framed.filter(Boolean)).toEqual([]);
  // Neither in a window of its own that the page keeps hold of.
  const opened = await meeting.evaluate((url) => {
    try {
      return window.open(url)?.document.title ?? null;
    } catch {
      return null;
    }
  }, `${root}meetings.html`);
  expect(opened ?? '').not.toContain('Hearth');
});

test('messages and events of a page are heard by nobody', { tag: '@both-whole' }, async ({ hearth }) => {
  const meeting = await hearth.meeting({ people: PEOPLE });
  const overlay = overlayOn(hearth, meeting);
  const popup = await hearth.popup(meeting);
  await expect(popup.getByText('5 of 5 not heard from yet')).toBeVisible();
  await meeting.bringToFront();
  const before = [await kept(popup), (await stored(hearth)).local];
  const answers = await meeting.evaluate(async (id) => {
    const got: string[] = [];
    addEventListener('message', (event) => {
      if (!event.data?.ours) got.push(`message ${JSON.stringify(event.data)}`);
    });
    const names = ['hello', 'checkpoint', 'choose', 'teach', 'remember', 'toggleOverlay', 'shortcut', 'siteForgotten'];
    for (const type of [...names, 'live', 'pause', 'inspect', 'hearth', '__proto__']) {
      const data = { tabId: 1, use: 'never', role: null, showOnly: true, name: 'pause', room: 'x' };
      for (const message of [
        { type, data, id: 1, timestamp: Date.now(), ours: 1 },
        { type, data: null, ours: 1 },
      ]) {
        postMessage(message, '*');
        document.dispatchEvent(new CustomEvent(type, { detail: message }));
        window.dispatchEvent(new CustomEvent(`@webext-core/messaging/${type}`, { detail: message }));
        new BroadcastChannel(type).postMessage(message);
        const runtime = (window as unknown as { chrome?: { runtime?: PageRuntime } }).chrome?.runtime;
        try {
          await Promise.race([
            runtime?.sendMessage?.(id, message)?.then((answer: unknown) => answer && got.push(`answer ${type}`)),
            new Promise((done) => setTimeout(done, 50)),
          ]);
          runtime?.connect?.(id, { name: 'live' })?.onMessage.addListener(() => got.push('port'));
        } catch {
          // Nobody is there, as it should be.
        }
      }
    }
    for (const key of ['F', 'Y', 'X', 'W']) {
      document.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, shiftKey: true, bubbles: true }));
    }
    await new Promise((done) => setTimeout(done, 500));
    return got;
  }, hearth.id);
  expect(answers).toEqual([]);
  expect([await kept(popup), (await stored(hearth)).local]).toEqual(before);
  expect(await overlay.seen()).toBeNull();
  const { status, topic } = await hearth.snapshot(popup, meeting);
  expect([status, topic.number]).toEqual(['watching', 1]);
});

test('whatever a page does to its own world before and after, people are read as they are', {
  tag: '@both-whole',
}, async ({ hearth }) => {
  await hearth.context.addInitScript(() => {
    const caught: string[] = [];
    Object.assign(window, { caught });
    const tell = (what: string) => void caught.push(what);
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      tell('attachShadow');
      return attach.call(this, { ...init, mode: 'open' });
    };
    const observe = MutationObserver.prototype.observe;
    MutationObserver.prototype.observe = function (target, options) {
      // Playwright's own, where it has no world of its own.
      if (!new Error().stack?.includes('InjectedScript')) tell(`observe ${target.nodeName}`);
      return observe.call(this, target, options);
    };
    window.fetch = () => {
      tell('fetch');
      return Promise.reject(new Error('No'));
    };
    Object.assign(window, {
      sabotage() {
        const all = [Array.prototype, String.prototype, Map.prototype, Set.prototype, Promise.prototype];
        for (const one of all) {
          for (const name of Object.getOwnPropertyNames(one)) {
            if (!/^(map|filter|flatMap|some|every|find|includes|get|has|set|startsWith|replace|then)$/.test(name))
              continue;
            void Object.defineProperty(one, name, {
              configurable: true,
              value: () => {
                throw new Error('sabotage');
              },
            });
          }
        }
        JSON.stringify = () => '{}';
        Date.now = () => 0;
        performance.now = () => 0;
        Object.defineProperty(Node.prototype, 'textContent', { get: () => 'somebody else', configurable: true });
        Element.prototype.getAttribute = () => null;
        Document.prototype.querySelectorAll = () => [] as unknown as NodeListOf<Element>;
        document.querySelectorAll = () => [] as unknown as NodeListOf<Element>;
      },
    });
  });
  await hearth.context.route('https://meet.livekit.io/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: CALL }),
  );
  const meeting = await hearth.open('https://meet.livekit.io/rooms/team');
  // Playwright's own helpers need what is about to break.
  const inPage = (expression: string) => hearth.inConsole(meeting, expression);
  await inPage('sabotage()');
  expect(await inPage('try { [1].map(String) } catch (error) { error.message }')).toBe('sabotage');
  const popup = await hearth.popup(meeting);
  await expect(popup.getByText('Speaking now: Alice')).toBeVisible();
  await popup.getByRole('button', { name: 'On the page' }).click();
  const overlay = overlayOn(hearth, meeting);
  await meeting.bringToFront();
  await expect.poll(() => overlay.seen()).not.toBeNull();
  expect(await inPage('String(caught)')).toBe('');
  expect(await inPage('document.documentElement.children.length')).toBe(3);
  expect(await inPage('document.documentElement.children[2].shadowRoot === null')).toBe(true);
});

/** A meeting with the overlay on its page, and a page of ours beside it. */
async function withOverlay(hearth: Hearth): Promise<{ meeting: Page; overlay: OverlayOnPage; ours: Page }> {
  const meeting = await hearth.meeting({ people: PEOPLE });
  const overlay = overlayOn(hearth, meeting);
  const popup = await hearth.popup(meeting);
  await expect(popup.getByText('5 of 5 not heard from yet')).toBeVisible();
  await popup.getByRole('button', { name: 'On the page' }).click();
  // The popup has closed itself.
  const ours = await hearth.page('meetings.html');
  await meeting.bringToFront();
  await expect.poll(() => overlay.seen()).not.toBeNull();
  return { meeting, overlay, ours };
}

test('the overlay cannot be used by the page, however it comes to it', { tag: '@both-whole' }, async ({ hearth }) => {
  const { meeting, overlay, ours } = await withOverlay(hearth);
  const seen = await overlay.seen();
  const before = await hearth.snapshot(ours, meeting);
  const tried = await meeting.evaluate((points) => {
    const [, , ...others] = document.documentElement.children;
    const host = others[0] as HTMLElement;
    for (const { x, y } of points) {
      const there = document.elementFromPoint(x, y) ?? host;
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick']) {
        there.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y }));
      }
    }
    host.click();
    for (const key of ['Enter', ' ', 'Escape', 'Tab', 'ArrowLeft']) {
      host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    }
    // In Firefox its search for text gives a page what is in a closed root.
    (window as unknown as { find(text: string): boolean }).find('not heard from yet');
    const found = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0).startContainer.getRootNode() : null;
    if (found instanceof ShadowRoot) for (const button of found.querySelectorAll('button')) button.click();
    return {
      hosts: others.length,
      tag: host.localName,
      attributes: host.getAttributeNames(),
      root: host.shadowRoot,
      inner: host.innerHTML,
      // biome-ignore lint/performance/useDomNodeTextContent: as a person would read it
      text: host.innerText,
    };
  }, seen?.controls ?? []);
  expect(tried).toMatchObject({ hosts: 1, root: null, inner: '', text: '' });
  // Where it stands: nothing by which it would be known from any other.
  expect(tried.attributes.filter((name) => name !== 'popover' && name !== 'style')).toEqual([]);
  expect(tried.tag).not.toContain('-');
  const after = await hearth.snapshot(ours, meeting);
  expect(after.snoozedMs).toBe(0);
  expect([after.status, after.round, after.undoable]).toEqual([before.status, before.round, before.undoable]);
  expect((await overlay.seen())?.shape).toBe(seen?.shape);
});

// In Firefox it does: what it finds is handed to the page, wherever it is.
test('the browser’s search for text hands a page nothing of the overlay', async ({ hearth }) => {
  const { meeting } = await withOverlay(hearth);
  const selected = await meeting.evaluate(() => {
    (window as unknown as { find(text: string): boolean }).find('not heard from yet');
    const found = String(getSelection());
    // Of what it selects, more can be read.
    getSelection()?.modify('extend', 'forward', 'documentboundary');
    return found + String(getSelection());
  });
  expect(selected).toBe('');
});

test('thousands of made-up people and a page that never rests harm nothing that is kept', {
  tag: '@both-whole',
}, async ({ hearth }) => {
  const meeting = await hearth.meeting({ people: PEOPLE });
  const popup = await hearth.popup(meeting);
  await expect(popup.getByText('5 of 5 not heard from yet')).toBeVisible();
  await meeting.bringToFront();
  await meeting.evaluate(() => {
    const tile = document.querySelector('.lk-participant-tile:not([data-lk-local-participant="true"])');
    const grid = tile?.parentElement;
    if (!tile || !grid) throw new Error('There is no tile');
    for (let i = 0; i < 3000; i++) {
      const copy = tile.cloneNode(true) as HTMLElement;
      for (const name of copy.querySelectorAll('[data-lk-participant-name]')) {
        name.setAttribute('data-lk-participant-name', `Nobody ${i}`);
        name.textContent = `Nobody ${i}`;
      }
      grid.append(copy);
    }
    let n = 0;
    const churn = () => {
      n += 1;
      const tiles = document.querySelectorAll('.lk-participant-tile');
      for (let i = 0; i < 200; i++)
        tiles[(n * 37 + i) % tiles.length]?.setAttribute('data-lk-speaking', String(n % 2 === 0));
      if (n < 300) requestAnimationFrame(churn);
    };
    churn();
  });
  await expect
    .poll(async () => (await hearth.snapshot(popup, meeting)).people.length, { timeout: 60_000 })
    .toBeGreaterThan(1000);
  expect((await hearth.snapshot(popup, meeting)).people.length).toBeLessThanOrEqual(2000);
  const past = await hearth.page('meetings.html');
  const isWhole = async () => {
    const { meetings = [], events = [] } = await past.evaluate(everything);
    const [row] = meetings as { summary: { people: number } }[];
    return meetings.length === 1 && events.length > 0 && (row?.summary.people ?? 0) > 1000;
  };
  await expect.poll(isWhole, { timeout: 60_000 }).toBe(true);
  expect((await hearth.snapshot(popup, meeting)).storageFailing).toBe(false);
});
