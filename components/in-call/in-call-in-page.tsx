import type { InCallShown } from '../../lib/live/show-practices.ts';
import { InCall } from './in-call.tsx';

/** In the overlay, which is not shown at all while names are hidden. */
export function InCallInPage({ snapshot, ...rest }: InCallShown) {
  return <InCall {...rest} snapshot={snapshot.value} namesHidden={false} withBack />;
}
