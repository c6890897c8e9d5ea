/** The gallery of every view in every state. `npm run gallery`: serves it; `-- --accept`: what it looks like now is how it shall look. */
import { parseArgs } from 'node:util';
import { accept, looksNow } from './looks.ts';
import { serveGallery } from './server.ts';

const { values } = parseArgs({ options: { accept: { type: 'boolean', default: false } } });
const { base, close } = await serveGallery();
if (values.accept) {
  const renewed = await accept(await looksNow(base));
  process.stdout.write(renewed.length === 0 ? 'Nothing looks different\n' : `Renewed: ${renewed.join(', ')}\n`);
  await close();
  process.exit(0);
}
process.stdout.write(
  `${base}index.html  (another language: ?lang=de; on a page of somebody else: ${base}on-page.html#overlay-card)\n`,
);
