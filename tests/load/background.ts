/** What the background does with each checkpoint of a long meeting. */
import 'fake-indexeddb/auto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { checkpointSchema } from '../../lib/meeting/checkpoint.ts';
import { HearthDatabase } from '../../lib/store/database.ts';
import { DiskStore } from '../../lib/store/disk-store.ts';
import { quantile } from '../bench/statistics.ts';

/** Median ms for one checkpoint in each of so many equal parts of the meeting: read, checked and stored. `file`: a checkpoint a line. */
export async function storeAll(
  file: string,
  { parts, checkpoints }: { parts: number; checkpoints: number },
): Promise<number[]> {
  const db = new HearthDatabase('load');
  const store = new DiskStore(db);
  const hello = { platform: 'livekit', room: 'load', title: 'All hands' } as const;
  const row = await store.create(hello, 'facilitator', 0);
  const times: number[][] = Array.from({ length: parts }, () => []);
  let n = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const began = performance.now();
    const checkpoint = v.parse(checkpointSchema, { ...(JSON.parse(line) as object), meetingId: row.id });
    const ack = await store.append(checkpoint, n);
    times[Math.floor((n * parts) / checkpoints)]?.push(performance.now() - began);
    if (!ack.stored || ack.nextSeq !== checkpoint.firstSeq + checkpoint.events.length)
      throw new Error(`Checkpoint ${n} was refused`);
    n++;
  }
  db.close();
  return times.map((some) => quantile(some, 0.5));
}
