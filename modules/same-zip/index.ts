/** Two packages of the same sources are the same file, so that anybody can build what a store hands out and compare. */
import { readFile, writeFile } from 'node:fs/promises';
import { defineWxtModule } from 'wxt/modules';
import { repacked } from './repack.ts';

export default defineWxtModule({
  name: 'same-zip',
  setup(wxt) {
    wxt.hook('zip:done', async (_, files) => {
      for (const file of files) await writeFile(file, await repacked(await readFile(file)));
    });
  },
});
