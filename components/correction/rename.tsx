import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

export const LONGEST_NAME = 80;

interface RenameProps {
  /** As they are called now. */
  readonly name: string;
  /** The user gave them this name; the page has another. */
  readonly renamed: boolean;
  /** `''`: the page's name again. */
  readonly onName: (name: string) => void;
}

/** Another name for somebody. */
export function Rename({ name, renamed, onName }: RenameProps) {
  const [text, setText] = useState(name);
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        onName(text.trim());
      }}
    >
      <input
        class="field"
        aria-label={i18n.t('correct.rename', [name])}
        maxLength={LONGEST_NAME}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button main small">
        {i18n.t('correct.save')}
      </button>
      {renamed && (
        <button type="button" class="button plain small" onClick={() => onName('')}>
          {i18n.t('correct.pageName')}
        </button>
      )}
    </form>
  );
}
