/**
 * Stands between Playwright and Firefox, and speaks the protocol of both (WebDriver BiDi). It lets a program say more to Firefox than
 * Playwright does, in the same session, as there is but one: install an extension, and run in the browser's own context. And it makes up
 * for what this Firefox does not do of what Playwright asks of it: it says nothing of an extension's page that was loaded in another
 * process, nor that it was opened by another or closed, and knows no command for the colours that a page is to prefer.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import { until } from './until.ts';

interface Message {
  readonly id?: number;
  readonly type?: 'success' | 'error' | 'event';
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

interface Waiting {
  readonly done: (result: unknown) => void;
  readonly failed: (error: Error) => void;
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** Playwright counts from 1: none of its commands comes that far. */
const FIRST_ID = 1e9;

/** What runs in the browser's own context. */
declare const gBrowser: { getTabForBrowser(browser: object): EventTarget | null };
declare const ChromeUtils: { importESModule(address: string): Record<string, Record<string, unknown>> };

/** Runs in the browser. (No inner named functions: what runs there has no build helpers.) */
function preferScheme({ contexts, scheme }: { contexts: readonly string[]; scheme: string }): void {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const { getBrowsingContextById } = NavigableManager as {
    getBrowsingContextById(id: string): { prefersColorSchemeOverride: string } | null;
  };
  for (const id of contexts) {
    const context = getBrowsingContextById.call(NavigableManager, id);
    if (context) context.prefersColorSchemeOverride = scheme;
  }
}

/** Runs in the browser: until the tab is closed. */
function closed(id: string): Promise<void> {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const { getBrowsingContextById } = NavigableManager as {
    getBrowsingContextById(id: string): { top: { embedderElement: object } } | null;
  };
  const shown = getBrowsingContextById.call(NavigableManager, id)?.top.embedderElement;
  const tab = shown && gBrowser.getTabForBrowser(shown);
  return new Promise((done) => {
    if (tab) tab.addEventListener('TabClose', () => done(), { once: true });
    else done();
  });
}

function textOf(data: RawData): string {
  return Buffer.isBuffer(data)
    ? data.toString()
    : Buffer.concat([data].flat().map((part) => new Uint8Array(part))).toString();
}

/** A file that a page made itself comes without a navigation, by which Playwright knows downloads: its address is its name. */
function withName(message: Message): string {
  const { navigation, url, context } = message.params ?? {};
  return JSON.stringify({
    ...message,
    params: { ...message.params, navigation: navigation ?? JSON.stringify([context, url]) },
  });
}

export class BidiRelay {
  readonly #server: WebSocketServer;
  readonly #profile: string;
  readonly #extensionPages: string;
  /** Tabs and frames that Playwright was told of. */
  readonly #known = new Set<unknown>();
  /** Tabs that show a page of the extension, or did. */
  readonly #watched = new Set<string>();
  readonly #waiting = new Map<number, Waiting>();
  #lastId = FIRST_ID;
  #playwright: WebSocket | null = null;
  #firefox: WebSocket | null = null;

  private constructor(server: WebSocketServer, profile: string, extensionPages: string) {
    this.#server = server;
    this.#profile = profile;
    this.#extensionPages = extensionPages;
    server.once('connection', (playwright) => this.#join(playwright));
  }

  /** Waits for Playwright, and then for the Firefox that is started with this profile. `extensionPages`: how their addresses begin. */
  static async open(profile: string, extensionPages: string): Promise<BidiRelay> {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1', maxPayload: 2 ** 30 });
    await new Promise((done) => server.once('listening', done));
    return new BidiRelay(server, profile, extensionPages);
  }

  /** Where Playwright finds it. */
  get address(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** One command of our own. */
  send(method: string, params: object): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((done, failed) => {
      this.#waiting.set(id, { done, failed });
      this.#firefox?.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Runs a function in the browser's own window, where all is allowed. What goes in and comes out is plain data. */
  async inBrowser<Given, Got>(run: (given: Given) => Got | Promise<Got>, given: Given): Promise<Got> {
    const { contexts } = (await this.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
      contexts: readonly { context: string; url: string }[];
    };
    const own = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
    if (!own) throw new Error('The browser has no window');
    const evaluated = (await this.send('script.callFunction', {
      functionDeclaration: `async (text) => {
        const __name = (named) => named;
        return JSON.stringify((await (${String(run)})(JSON.parse(text))) ?? null);
      }`,
      arguments: [{ type: 'string', value: JSON.stringify(given ?? null) }],
      target: { context: own.context },
      awaitPromise: true,
    })) as Evaluated;
    if (evaluated.type === 'exception') throw new Error(`In the browser: ${evaluated.exceptionDetails?.text}`);
    return JSON.parse(evaluated.result?.value ?? 'null') as Got;
  }

  /** Evaluates an expression in the page of this address, with nothing around it. */
  async inConsole(url: string, expression: string): Promise<unknown> {
    const { contexts } = (await this.send('browsingContext.getTree', {})) as {
      contexts: readonly { context: string; url: string }[];
    };
    const page = contexts.find((one) => one.url === url);
    if (!page) throw new Error(`No page shows ${url}`);
    const target = { context: page.context };
    const evaluated = (await this.send('script.evaluate', { expression, target, awaitPromise: false })) as Evaluated;
    return evaluated.result?.value;
  }

  close(): void {
    this.#firefox?.terminate();
    this.#playwright?.terminate();
    this.#server.close();
  }

  #join(playwright: WebSocket): void {
    this.#playwright = playwright;
    const early: string[] = [];
    playwright.on('message', (data) => {
      if (this.#firefox) this.#takeCommand(textOf(data));
      else early.push(textOf(data));
    });
    void this.#reach().then((firefox) => {
      this.#firefox = firefox;
      firefox.on('message', (data) => this.#takeAnswer(data));
      firefox.once('close', () => this.#end());
      playwright.once('close', () => firefox.close());
      for (const command of early) this.#takeCommand(command);
    });
  }

  async #reach(): Promise<WebSocket> {
    const file = path.join(this.#profile, 'WebDriverBiDiServer.json');
    await until(async () => existsSync(file) && readFileSync(file, 'utf8').endsWith('}'), 'Firefox');
    const { ws_host: host, ws_port: port } = JSON.parse(readFileSync(file, 'utf8'));
    const firefox = new WebSocket(`ws://${host}:${port}/session`, { maxPayload: 2 ** 30 });
    await new Promise((done, failed) => firefox.once('open', done).once('error', failed));
    return firefox;
  }

  #end(): void {
    for (const { failed } of this.#waiting.values()) failed(new Error('Firefox is gone'));
    this.#waiting.clear();
    this.#playwright?.close();
  }

  #takeCommand(text: string): void {
    const command = JSON.parse(text) as Message;
    const { id, method, params } = command;
    if (method === 'emulation.setMediaFeaturesOverride') void this.#prefer(params ?? {}).finally(() => this.#done(id));
    // Playwright would give each page a window of its own.
    else if (method === 'browsingContext.create')
      this.#firefox?.send(JSON.stringify({ ...command, params: { ...params, type: 'tab' } }));
    else this.#firefox?.send(text);
  }

  #done(id: number | undefined): void {
    this.#playwright?.send(JSON.stringify({ id, type: 'success', result: {} }));
  }

  async #prefer({ contexts = [], features }: { contexts?: readonly string[]; features?: object }): Promise<void> {
    const { 'prefers-color-scheme': scheme } = (features ?? {}) as Readonly<Record<string, string | undefined>>;
    if (contexts.length > 0) await this.inBrowser(preferScheme, { contexts, scheme: scheme ?? 'none' });
  }

  #takeAnswer(data: RawData): void {
    const text = textOf(data);
    const message = JSON.parse(text) as Message;
    const waiting = message.id === undefined ? undefined : this.#waiting.get(message.id);
    if (!waiting) {
      this.#sayWhenOpened(message);
      this.#playwright?.send(message.method?.startsWith('browsingContext.download') ? withName(message) : text);
      if (message.method === 'browsingContext.navigationCommitted') this.#takeNavigation(message.params ?? {});
      return;
    }
    this.#waiting.delete(message.id ?? 0);
    if (message.type === 'error') waiting.failed(new Error(`${message.error}: ${message.message}`));
    else waiting.done(message.result);
  }

  /** A page of the extension that another one opened comes without a word. */
  #sayWhenOpened({ method, params = {} }: Message): void {
    const { context, url, origin } = params as { context?: string; url?: string; origin?: string };
    if (method === 'browsingContext.contextCreated') this.#known.add(context);
    const isOurs = `${url ?? origin}/`.startsWith(this.#extensionPages);
    const comes = method === 'script.realmCreated' || method === 'browsingContext.navigationCommitted';
    if (!comes || !isOurs || !context || this.#known.has(context)) return;
    this.#known.add(context);
    const tab = { parent: null, originalOpener: null, userContext: 'default', children: null };
    this.#say('browsingContext.contextCreated', { context, url: 'about:blank', ...tab });
  }

  #takeNavigation(to: { context?: string; navigation?: string; url?: string }): void {
    if (!to.context || !to.url?.startsWith(this.#extensionPages)) return;
    void this.#sayWhenLoaded(to);
    if (!this.#watched.has(to.context)) void this.#sayWhenClosed(to.context);
  }

  async #sayWhenClosed(context: string): Promise<void> {
    this.#watched.add(context);
    try {
      await this.inBrowser(closed, context);
    } catch {
      // The browser is gone, and everything with it.
      return;
    }
    this.#say('browsingContext.contextDestroyed', { context });
  }

  /** Said twice it does no harm. */
  async #sayWhenLoaded({ context, navigation, url }: { context?: string; navigation?: string; url?: string }) {
    const expression =
      "document.readyState === 'complete' || new Promise((done) => addEventListener('load', () => done(), { once: true }))";
    const target = { context, sandbox: 'hearth-relay' };
    let realms: readonly { sandbox?: string }[];
    try {
      await this.send('script.evaluate', { expression, target, awaitPromise: true });
      ({ realms } = (await this.send('script.getRealms', { context })) as { realms: typeof realms });
    } catch {
      // It went elsewhere before.
      return;
    }
    for (const realm of realms) if (!realm.sandbox) this.#say('script.realmCreated', realm);
    for (const method of ['browsingContext.domContentLoaded', 'browsingContext.load'])
      this.#say(method, { context, navigation, timestamp: Date.now(), url });
  }

  #say(method: string, params: object): void {
    this.#playwright?.send(JSON.stringify({ type: 'event', method, params }));
  }
}
