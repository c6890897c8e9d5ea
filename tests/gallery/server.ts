/** Serves the gallery on this machine. */
import path from 'node:path';
import { createServer } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');

export interface GalleryServer {
  /** The folder of its pages, with a slash at the end. */
  readonly base: string;
  close(): Promise<void>;
}

export async function serveGallery(): Promise<GalleryServer> {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    // Else every page of the project is looked at.
    optimizeDeps: { entries: ['tests/gallery/*.html'] },
    server: { port: 0, host: '127.0.0.1', hmr: false },
    resolve: { alias: { '#i18n': path.join(root, 'lib/i18n/i18n.ts') } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  });
  await server.listen();
  return { base: `${server.resolvedUrls?.local[0]}tests/gallery/`, close: () => server.close() };
}
