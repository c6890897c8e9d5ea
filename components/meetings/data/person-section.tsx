import type { ReadonlySignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PeopleDesk, PeopleSearch } from '../../../lib/live/history/people.ts';
import { Noted } from './noted-lines.tsx';
import { Twice } from './twice.tsx';

interface PersonSectionProps extends Omit<PeopleDesk, 'search'> {
  readonly search: ReadonlySignal<PeopleSearch>;
  readonly namesHidden: boolean;
}

/** Somebody is looked for by name; what is kept about them is theirs to have, or to be forgotten. */
export function PersonSection({ search, namesHidden, onSearch, onExport, onForget }: PersonSectionProps) {
  const id = useId();
  const { text, found, done } = search.value;
  return (
    <section class="option">
      <h2>{i18n.t('data.person.title')}</h2>
      <p class="soft">{i18n.t('data.person.text')}</p>
      {namesHidden ? (
        <p class="said">{i18n.t('data.person.hidden')}</p>
      ) : (
        <>
          <p class="setting">
            <label for={id}>{i18n.t('data.person.label')}</label>
            <input
              id={id}
              type="search"
              autocomplete="off"
              spellcheck={false}
              value={text}
              onInput={({ currentTarget }) => onSearch(currentTarget.value)}
            />
          </p>
          <Done done={done} />
          {text.trim() !== '' && found.length === 0 && done === null && (
            <p class="soft">{i18n.t('data.person.nobody')}</p>
          )}
          {found.length > 0 && (
            <ul class="kept">
              {found.map(({ name, meetings, noted }) => (
                <li key={name}>
                  <span class="who">
                    <bdi class="person-name">{name}</bdi>
                    <span class="soft">{i18n.t('data.person.meetings', meetings)}</span>
                  </span>
                  <button
                    type="button"
                    class="button small"
                    aria-label={i18n.t('data.person.exportOne', [name])}
                    onClick={() => onExport(name)}
                  >
                    {i18n.t('data.person.export')}
                  </button>
                  <Twice
                    label={i18n.t('data.person.forget')}
                    title={i18n.t('data.person.forgetOne', [name])}
                    sure={i18n.t('data.person.forgetSure', [name])}
                    yes={i18n.t('data.person.forgetOne', [name])}
                    onYes={() => onForget(name)}
                  />
                  <Noted noted={noted} name={name} isOpen={found.length === 1} />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}

/** What was done last, and what is left to the user. */
function Done({ done }: Pick<PeopleSearch, 'done'>) {
  return (
    <div role="status" class="said-last">
      {done && <Said {...done} />}
    </div>
  );
}

function Said({ name, what }: NonNullable<PeopleSearch['done']>) {
  if (what === 'exported') return <p class="said">{i18n.t('data.person.exported', [name])}</p>;
  if (what === 'failed') return <p class="said">{i18n.t('data.person.failed', [name])}</p>;
  const { meetings, goingOn, damaged, noted, mentionedIn, mentionedInSeries } = what;
  const mentioned = mentionedIn.length;
  const inSeries = mentionedInSeries.length;
  // Somebody who is named in notes only is forgotten with them.
  const isOnlyNoted = meetings + goingOn + damaged === 0 && noted > 0;
  return (
    <div class="said">
      {!isOnlyNoted && <p>{i18n.t('data.person.forgotten', meetings, [meetings, name])}</p>}
      {noted > 0 && <p>{i18n.t('data.person.noted', noted, [noted, name])}</p>}
      {goingOn > 0 && <p>{i18n.t('data.person.goingOn', goingOn)}</p>}
      {damaged > 0 && <p>{i18n.t('data.person.damaged', damaged)}</p>}
      {mentioned > 0 && (
        <>
          <p>{i18n.t('data.person.mentioned', mentioned)}</p>
          <ul class="links">
            {mentionedIn.map((id, i) => (
              <li key={id}>
                <a href={`#meeting/${encodeURIComponent(id)}`}>{`${i18n.t('popup.meeting')} ${i + 1}`}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {inSeries > 0 && (
        <>
          <p>{i18n.t('data.person.mentionedInSeries', inSeries)}</p>
          <ul class="links">
            {mentionedInSeries.map((id, i) => (
              <li key={id}>
                <a href={`#series/${encodeURIComponent(id)}`}>{`${i18n.t('data.retention.seriesLabel')} ${i + 1}`}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
