/** Makes the idea page as one file the text of `virtual:idea-page`, whenever something asks for it. */
import type { Plugin } from 'vite';
import { standalonePage } from './standalone-page.ts';

const NAME = 'virtual:idea-page';

export function ideaPage(root: string): Plugin {
  return {
    name: 'idea-page',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const { html, sources } = await standalonePage(root);
      for (const source of sources) this.addWatchFile(source);
      return `export default ${JSON.stringify(html)};`;
    },
  };
}
