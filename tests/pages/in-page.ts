/** What runs inside the browser's page: one reader that is kept, as the meeting script keeps it. */

import type { Reading } from '../../lib/platforms/contract.ts';
import { adapterFor, browserSenses } from '../../lib/platforms/index.ts';

declare global {
  interface Window {
    hearth: { platform: string | null; read: () => Reading };
  }
}

const adapter = adapterFor(new URL(location.href), document);
const reader = adapter?.open(browserSenses);

window.hearth = {
  platform: adapter?.id ?? null,
  read: () => {
    if (!reader) throw new Error('No adapter knows this page');
    return reader(document);
  },
};
