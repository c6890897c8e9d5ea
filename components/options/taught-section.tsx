import type { TaughtList } from '../../lib/live/taught-list.ts';
import { TaughtPages } from './taught-pages.tsx';

/** The list of taught pages as it changes. */
export function TaughtSection({ pages, imported, ...actions }: TaughtList) {
  return <TaughtPages pages={pages.value} imported={imported.value} {...actions} />;
}
