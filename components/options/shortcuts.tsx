import { i18n } from '#i18n';
import type { ListedShortcut } from '../../lib/live/shortcut-list.ts';
import { CopyButton } from '../copy-button.tsx';

interface ShortcutsProps {
  /** `null` while they are being read. */
  readonly shortcuts: readonly ListedShortcut[] | null;
  /** Opens the browser's own page for them; `null` where an extension cannot. */
  readonly onChange: (() => void) | null;
  readonly copy: (text: string) => Promise<void>;
}

/** A page may not link to it. */
const ADDRESS = 'chrome://extensions/shortcuts';

/** The keyboard shortcuts as the browser has them, and where to change them. */
export function Shortcuts({ shortcuts, onChange, copy }: ShortcutsProps) {
  return (
    <section class="option" aria-labelledby="shortcuts">
      <h2 id="shortcuts" tabIndex={-1}>
        {i18n.t('options.shortcuts.title')}
      </h2>
      {shortcuts === null && <p aria-busy="true">{i18n.t('options.shortcuts.loading')}</p>}
      {shortcuts?.length === 0 && <p class="none">{i18n.t('options.shortcuts.none')}</p>}
      {shortcuts !== null && shortcuts.length > 0 && (
        <>
          <p class="soft">{i18n.t('options.shortcuts.text')}</p>
          <ul class="sites">
            {shortcuts.map(({ name, description, keys }) => (
              <li key={name} class="site">
                <span class="site-words">{description || i18n.t('options.shortcuts.open')}</span>
                {keys === '' ? (
                  <span class="soft">{i18n.t('options.shortcuts.noKeys')}</span>
                ) : (
                  <kbd class="keys">{keys}</kbd>
                )}
              </li>
            ))}
          </ul>
          {onChange ? (
            <button type="button" class="button add-prompt" onClick={onChange}>
              {i18n.t('options.shortcuts.change')}
            </button>
          ) : (
            <Where copy={copy} />
          )}
        </>
      )}
    </section>
  );
}

function Where({ copy }: Pick<ShortcutsProps, 'copy'>) {
  return (
    <div class="where">
      <p class="soft small-text">{i18n.t('options.shortcuts.where')}</p>
      <code dir="ltr">{ADDRESS}</code>
      <CopyButton text={() => ADDRESS} copy={copy} label={i18n.t('options.shortcuts.copy')} />
    </div>
  );
}
