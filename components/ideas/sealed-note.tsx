import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { CopyButton } from '../copy-button.tsx';
import type { IdeaPageProps } from './idea-page.tsx';

interface SealedNoteProps extends Pick<IdeaPageProps, 'copy' | 'save'> {
  readonly note: string;
  /** Back to the same idea. */
  readonly onChange: () => void;
  readonly onAnother: () => void;
}

/** Always the same: a name with a number or a day in it would say more than the note does. */
const FILE = 'sealed-idea.txt';

/** The note, to be taken away. */
export function SealedNote({ note, copy, save, onChange, onAnother }: SealedNoteProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone; what it made is read next.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="part" aria-labelledby="sealed">
      <h2 id="sealed" ref={heading} tabIndex={-1}>
        {i18n.t('ideas.sealed')}
      </h2>
      <p id="sealed-text">{i18n.t('ideas.sealedText')}</p>
      <textarea
        id="sealed-note"
        class="sealed-note"
        dir="ltr"
        rows={6}
        readOnly
        spellcheck={false}
        aria-labelledby="sealed"
        aria-describedby="sealed-text"
        value={note}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="row">
        <CopyButton text={() => note} copy={copy} label={i18n.t('ideas.copy')} describedBy="sealed" />
        <button
          type="button"
          class="button small"
          onClick={() => save({ name: FILE, text: `${note}\n`, type: 'text/plain' })}
        >
          {i18n.t('ideas.save')}
        </button>
        <button type="button" class="button small plain" onClick={onChange}>
          {i18n.t('ideas.change')}
        </button>
        <button type="button" class="button small plain" onClick={onAnother}>
          {i18n.t('ideas.another')}
        </button>
      </div>
    </section>
  );
}
