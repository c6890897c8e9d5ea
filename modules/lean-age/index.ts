/** Leaves out of age what only other kinds of keys need: half of its code. */
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { LEAN_AGE } from './alias.ts';

export default defineWxtModule({
  name: 'lean-age',
  setup(wxt) {
    addViteConfig(wxt, () => ({
      resolve: { alias: Object.entries(LEAN_AGE).map(([find, replacement]) => ({ find, replacement })) },
    }));
  },
});
