/** Builds the demo meeting page and serves it on this machine. */
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'vite';

const page = path.resolve(import.meta.dirname, 'page');
const output = path.resolve(import.meta.dirname, '../../.output/demo-page');
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
};

export interface DemoServer {
  /** The meeting's address; add `?seed=N` for a conversation, `?people=A,B` for other people, `?script=JSON` for who speaks when by the wall clock. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Bundles the page; needed once before `startDemoServer`. */
export async function buildDemoPage(): Promise<void> {
  await build({
    root: page,
    configFile: false,
    logLevel: 'error',
    base: '/',
    oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
    build: { outDir: output, emptyOutDir: true, chunkSizeWarningLimit: 3000 },
  });
}

/** Any path below `/assets/` is a file of the bundle, any other the meeting page itself. */
export const serveDemoPage: RequestListener = (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = pathname.startsWith('/assets/')
    ? path.join(output, path.normalize(pathname))
    : path.join(output, 'index.html');
  if (!file.startsWith(output)) {
    response.writeHead(404).end();
    return;
  }
  try {
    const body = readFileSync(file);
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
};

export async function startDemoServer(): Promise<DemoServer> {
  const server = createServer(serveDemoPage);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/rooms/demo-team`,
    port,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
