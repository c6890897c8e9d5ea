/**
 * Keeps what every page of the extension loads in one file. Split by who needs which part of it, it packs worse: a page that needs
 * less than the others would make each of them a kilobyte larger.
 */
import { addViteConfig, defineWxtModule } from 'wxt/modules';

const COMMON = [
  /webextension-polyfill/,
  /node_modules.(?:preact|@preact.signals|@preact.signals-core|@wxt-dev.browser)\W/,
  /vite.preload-helper/,
  /components.copy-button|live.page-language|lib.i18n/,
];

export default defineWxtModule({
  name: 'common-chunk',
  setup(wxt) {
    const isCommon = (id: string) => COMMON.some((part) => part.test(id));
    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: 'common-chunk',
          apply: 'build',
          // Only pages load modules: every other script is one file anyway.
          outputOptions: (output) =>
            output.format === 'es'
              ? { ...output, codeSplitting: { groups: [{ name: 'common', test: isCommon }] } }
              : null,
        },
      ],
    }));
  },
});
