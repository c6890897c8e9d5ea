/** What runs inside the browser's page: one reader that is kept, as the meeting script keeps it. */

import { adapterOf } from '../../lib/platforms/adapters.ts';
import type { Reading } from '../../lib/platforms/contract.ts';
import { browserSenses, kindOf } from '../../lib/platforms/index.ts';

declare global {
  interface Window {
    hearth: { platform: string | null; read: () => Reading; isSharing: () => boolean };
  }
}

const kind = kindOf(new URL(location.href), document);
const adapter = kind.kind === 'meeting' ? adapterOf(kind.platform.id) : undefined;
const reader = adapter?.open(browserSenses(new AbortController().signal));

window.hearth = {
  platform: adapter?.id ?? null,
  read: () => {
    if (!reader) throw new Error('No adapter knows this page');
    return reader(document);
  },
  isSharing: () => adapter?.isSharing?.(document) ?? false,
};
