/**
 * Keeps what every page of the extension loads in two files: one that the background loads as well, and what draws. Split by who needs
 * which part of it, it packs worse: a page that needs less than the others would make each of them a kilobyte larger.
 */
import { addViteConfig, defineWxtModule } from 'wxt/modules';

const COMMON = [
  /webextension-polyfill|node_modules.@wxt-dev.browser\W|lib.i18n/,
  /live.(?:clock|open-own-page|messages|claims|start)\W|settings.(?:settings|stored-item|first-call)\W/,
  /nudges.settings|mark-rules|platforms.contract|measures.complete|facilitation.kinds/,
];

const DRAWING = [
  /node_modules.(?:preact|@preact.signals|@preact.signals-core)\W/,
  /vite.preload-helper/,
  /components.(?:copy-button|format|camel|health-words|airtime-bar|lazily|ring|gathering|one-line)\W|live.page-language|platforms.(?:platforms|room-name)\W|node_modules.d3-(?:path|shape)\W/,
];

const group = (name: string, parts: readonly RegExp[]) => ({
  name,
  test: (id: string) => parts.some((part) => part.test(id)),
});

export default defineWxtModule({
  name: 'common-chunk',
  setup(wxt) {
    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: 'common-chunk',
          apply: 'build',
          // Only pages and the background load modules: every other script is one file anyway.
          outputOptions: (output) =>
            output.format === 'es'
              ? { ...output, codeSplitting: { groups: [group('common', COMMON), group('drawing', DRAWING)] } }
              : null,
        },
      ],
    }));
  },
});
