/** `npm run gallery`: every state of the views in a browser, until Ctrl-C. `npm run gallery -- --shots [--out DIR]` takes pictures instead. */
import { parseArgs } from 'node:util';
import { serveGallery } from './server.ts';

const { values } = parseArgs({
  options: { shots: { type: 'boolean', default: false }, out: { type: 'string' } },
});
if (values.shots) await import('./shots.ts');
else {
  const { base } = await serveGallery();
  process.stdout.write(
    `Views: ${base}index.html\nOn somebody's page: ${base}on-page.html#overlay-card+light\nCtrl-C ends it.\n`,
  );
}
