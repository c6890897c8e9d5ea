import { useEffect, useState } from 'preact/hooks';
import type { Aloud } from '../lib/live/aloud.ts';
import type { LiveSnapshot } from '../lib/live/snapshot.ts';
import { aloudWords } from './aloud-words.ts';

interface AnnouncerProps {
  readonly aloud: Aloud | null;
  readonly snapshot: LiveSnapshot;
  readonly namesHidden: boolean;
  /** Something else to say, when it is another than before; `''`: nothing. */
  readonly also?: string;
}

/** Another text than before, so that the same words are read again. */
const AGAIN = '\u00a0';

/** Says what there is to say to whoever does not see it; the words come after the region, else they are not read. */
export function Announcer({ aloud, snapshot, namesHidden, also = '' }: AnnouncerProps) {
  const [said, setSaid] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, as it was then
  useEffect(() => {
    if (aloud) setSaid(aloudWords(aloud, snapshot, namesHidden) + (aloud.count % 2 === 0 ? AGAIN : ''));
  }, [aloud?.count]);
  useEffect(() => {
    if (also !== '') setSaid(also);
  }, [also]);
  return (
    <p class="unseen" role="status" dir="auto" data-aloud>
      {said}
    </p>
  );
}
