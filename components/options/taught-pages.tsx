import { i18n } from '#i18n';
import type { TaughtPage } from '../../lib/platforms/taught-page.ts';
import type { TaughtProblem } from '../../lib/settings/taught-file.ts';
import { camel } from '../camel.ts';
import { JsonFileButton } from './json-file-button.tsx';

export interface TaughtPagesProps {
  readonly pages: readonly TaughtPage[];
  /** What became of the last file; `null`: none was chosen yet. */
  readonly imported: { readonly name: string } | { readonly problem: TaughtProblem | 'not-readable' } | null;
  readonly onForget: (host: string) => void;
  readonly onSave: (page: TaughtPage) => void;
  readonly onImport: (file: File) => void;
}

/** The pages that the user taught Hearth to read: forget one, save one as a file, or take one from a file. */
export function TaughtPages({ pages, imported, onForget, onSave, onImport }: TaughtPagesProps) {
  return (
    <section class="option" aria-labelledby="taught-pages">
      <h2 id="taught-pages" tabIndex={-1}>
        {i18n.t('teach.listTitle')}
      </h2>
      {pages.length === 0 && <p class="none">{i18n.t('teach.listEmpty')}</p>}
      {pages.length > 0 && (
        <ul class="sites">
          {pages.map((page) => (
            <Page key={`${page.host}${page.path ?? ''}`} page={page} onForget={onForget} onSave={onSave} />
          ))}
        </ul>
      )}
      <Import imported={imported} onImport={onImport} />
    </section>
  );
}

function Page({ page, onForget, onSave }: { page: TaughtPage } & Pick<TaughtPagesProps, 'onForget' | 'onSave'>) {
  const { name, host, path = '' } = page;
  return (
    <li class="site">
      <span class="site-words">
        <bdi class="person-name">{name}</bdi>
        <span class="soft small-text">
          <bdi>{`${host}${path}`}</bdi> · {i18n.t('teach.experimental')}
        </span>
      </span>
      <button
        type="button"
        class="button small"
        aria-label={i18n.t('teach.saveName', [name])}
        onClick={() => onSave(page)}
      >
        {i18n.t('teach.save')}
      </button>
      <button
        type="button"
        class="button plain small"
        aria-label={i18n.t('teach.forgetName', [name])}
        onClick={() => onForget(host)}
      >
        {i18n.t('teach.forget')}
      </button>
    </li>
  );
}

function Import({ imported, onImport }: Pick<TaughtPagesProps, 'imported' | 'onImport'>) {
  return (
    <div class="import">
      <JsonFileButton label={i18n.t('teach.import')} onFile={onImport} />
      <p class="soft small-text">{i18n.t('teach.importText')}</p>
      <p class="said-of-sites" role="status">
        {imported && outcome(imported)}
      </p>
    </div>
  );
}

function outcome(imported: NonNullable<TaughtPagesProps['imported']>): string {
  if ('name' in imported) return i18n.t('teach.imported', [imported.name]);
  return i18n.t(`teach.problem.${camel(imported.problem)}`);
}
