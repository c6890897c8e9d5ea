/** Databases as earlier versions of Hearth left them: one file a version, opened by today's in a test. */
import { Dexie } from 'dexie';
import version1 from './examples/version-1.json' with { type: 'json' };
import version2 from './examples/version-2.json' with { type: 'json' };
import version3 from './examples/version-3.json' with { type: 'json' };

export interface DatabaseExample {
  readonly version: number;
  /** The indexes of each table, as Dexie writes them. */
  readonly stores: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly object[]>>;
}

export const EXAMPLES: readonly DatabaseExample[] = [version1, version2, version3];

/** Leaves a database behind as that version did. */
export async function leaveBehind({ version, stores, rows }: DatabaseExample): Promise<void> {
  const old = new Dexie('hearth');
  old.version(version).stores({ ...stores });
  for (const [table, kept] of Object.entries(rows)) await old.table(table).bulkAdd([...kept]);
  old.close();
}
