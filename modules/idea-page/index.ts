/** Gives the extension its idea page as one file. It is made while building: nothing generated lies among the sources. */
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { ideaPage } from './plugin.ts';

export default defineWxtModule({
  name: 'idea-page',
  setup(wxt) {
    addViteConfig(wxt, () => ({ plugins: [ideaPage(wxt.config.root)] }));
  },
});
