import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { IncluderDesk } from '../../../lib/live/includer.ts';
import { INCLUDER_THINGS, type IncluderList } from '../../../lib/practices/includer.ts';
import { camel } from '../../camel.ts';

/** Small things that anybody in a meeting can do: the user's own list, off until they turned it on. */
export function IncluderPage({ list, failed, onTick, onAgain }: IncluderDesk) {
  return (
    <article class="includer">
      <h1>{i18n.t('practices.includerPage.title')}</h1>
      {failed.value && (
        <p class="notice" role="alert">
          {i18n.t('practices.includerPage.failed')}
        </p>
      )}
      {list.value === null && !failed.value && (
        <p class="soft" aria-busy="true">
          {i18n.t('practices.includerPage.loading')}
        </p>
      )}
      {list.value?.on === false && (
        <p>
          {i18n.t('practices.includerPage.off')}{' '}
          <a href="/options.html#includer">{i18n.t('practices.includerPage.options')}</a>
        </p>
      )}
      {list.value?.on && <Things list={list.value} onTick={onTick} onAgain={onAgain} />}
    </article>
  );
}

function Things({ list, onTick, onAgain }: Pick<IncluderDesk, 'onTick' | 'onAgain'> & { readonly list: IncluderList }) {
  const [hasBegun, setBegun] = useState(false);
  const { ticked } = list;
  return (
    <>
      <p class="soft">{i18n.t('practices.includerPage.text')}</p>
      <ul class="includer-things">
        {INCLUDER_THINGS.map((thing) => (
          <li key={thing}>
            <label>
              <input
                type="checkbox"
                checked={ticked.includes(thing)}
                onChange={(event) => {
                  setBegun(false);
                  onTick(thing, event.currentTarget.checked);
                }}
              />
              <span>{i18n.t(`practices.includer.${camel(thing)}`)}</span>
            </label>
          </li>
        ))}
      </ul>
      <div class="checklist-actions">
        <button
          type="button"
          class="button"
          onClick={() => {
            setBegun(true);
            onAgain();
          }}
        >
          {i18n.t('practices.includerPage.again')}
        </button>
        <p class="soft small-text" role="status">
          {hasBegun && ticked.length === 0 && i18n.t('practices.includerPage.begun')}
        </p>
      </div>
    </>
  );
}
