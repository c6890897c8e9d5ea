/** Joins the list of taught pages to the browser: what it shows as signals, and what it can do. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { TaughtPage } from '../platforms/taught-page.ts';
import { FILE_LIMIT, parseTaughtPage, type TaughtProblem, taughtPageFile } from '../settings/taught-file.ts';
import { forgetTaughtPage, keepTaughtPage, readTaughtPages, watchTaughtPages } from '../settings/taught-pages.ts';

export type Imported = { readonly name: string } | { readonly problem: TaughtProblem | 'not-readable' };

export interface TaughtList {
  readonly pages: ReadonlySignal<readonly TaughtPage[]>;
  /** What became of the last file; `null`: none was chosen yet. */
  readonly imported: ReadonlySignal<Imported | null>;
  readonly onForget: (host: string) => void;
  readonly onSave: (page: TaughtPage) => void;
  readonly onImport: (file: File) => void;
}

/** `save` hands a file to the user. Follows changes until `lifetime` ends. */
export function openTaughtList(
  document: Document,
  save: (file: { readonly name: string; readonly text: string }) => void,
  lifetime: AbortSignal,
): TaughtList {
  const pages = signal<readonly TaughtPage[]>([]);
  const imported = signal<Imported | null>(null);
  const show = (all: readonly TaughtPage[]) => {
    pages.value = all;
  };
  void readTaughtPages().then(show);
  watchTaughtPages(show, lifetime);
  return {
    pages,
    imported,
    onForget: (host) => void forgetTaughtPage(host),
    onSave: (page) => save(taughtPageFile(page)),
    onImport: (file) => {
      importFile(file, document)
        .catch((): Imported => ({ problem: 'not-readable' }))
        .then((result) => {
          imported.value = result;
        })
        .catch(() => undefined);
    },
  };
}

async function importFile(file: File, document: Document): Promise<Imported> {
  if (file.size > FILE_LIMIT) return { problem: 'too-large' };
  const parsed = parseTaughtPage(await file.text(), (selector) => isUnderstood(document, selector));
  if ('problem' in parsed) return parsed;
  await keepTaughtPage(parsed.page);
  return { name: parsed.page.name };
}

function isUnderstood(document: Document, selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}
