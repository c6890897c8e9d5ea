/** Files of meetings: out, in, and everything at once. */
import { saveBlob } from '../save-file.ts';
import { type BackupDesk, openBackupDesk } from './backup-desk.ts';
import { type ExportDesk, openExportDesk } from './export-desk.ts';
import type { History } from './history.ts';
import { type ImportDesk, openImportDesk } from './import-desk.ts';

export interface FilesDesk {
  readonly exports: ExportDesk;
  /** `null` in a private window: nothing of it is written to disk. */
  readonly imports: ImportDesk | null;
  readonly backup: BackupDesk | null;
}

/** `onChanged`: meetings were taken in. */
export function openFiles(history: History, document: Document, onChanged: () => void): FilesDesk {
  const { db } = history;
  const save = (file: { readonly name: string; readonly blob: Blob }) => saveBlob(document, file);
  return {
    exports: openExportDesk(history, save),
    imports: db && openImportDesk(history, db, { onChanged }),
    backup: db && openBackupDesk(history, db, save),
  };
}
