import { useId } from 'preact/hooks';
import { i18n } from '#i18n';

interface SearchFieldProps {
  readonly query: string;
  /** How many settings there are for it; `null`: nothing is searched for. */
  readonly count: number | null;
  readonly onQuery: (query: string) => void;
  /** Goes to the first of what was found. */
  readonly onGo: () => void;
}

/** Looks for settings by their words. Escape clears it, Enter or the arrow down goes to the first. */
export function SearchField({ query, count, onQuery, onGo }: SearchFieldProps) {
  const id = useId();
  return (
    <search class="find">
      <label for={id}>{i18n.t('options.find.label')}</label>
      <input
        id={id}
        type="search"
        autocomplete="off"
        spellcheck={false}
        value={query}
        aria-describedby={`${id}-how`}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape') onQuery('');
          else if ((event.key === 'Enter' || event.key === 'ArrowDown') && count !== null && count > 0) onGo();
          else return;
          event.preventDefault();
        }}
      />
      <p id={`${id}-how`} class="soft small-text">
        {i18n.t('options.find.how')}
      </p>
      <p class="find-count" role="status">
        {count !== null && i18n.t('options.find.count', count)}
      </p>
    </search>
  );
}
