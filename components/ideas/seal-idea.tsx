import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ideaLength, LONGEST_IDEA } from '../../lib/ideas/padding.ts';
import { boxMark } from '../../lib/ideas/recipient.ts';
import { BoxMark } from './box-mark.tsx';
import type { IdeaPageProps } from './idea-page.tsx';
import { SealedNote } from './sealed-note.tsx';

interface SealIdeaProps extends Pick<IdeaPageProps, 'seal' | 'copy' | 'save'> {
  readonly recipient: string;
  /** The page has just got its key from a form that is gone now. */
  readonly takesFocus: boolean;
}

type Wrong = 'empty' | 'tooLong' | 'failed';

/** First the idea, then the note that was made of it: never both, so that nobody hands in the wrong one. */
export function SealIdea({ recipient, takesFocus, seal, copy, save }: SealIdeaProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [note, setNote] = useState<string | null>(null);
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [isBack, setBack] = useState(takesFocus);
  useEffect(() => {
    if (isBack && note === null) field.current?.focus();
  }, [isBack, note]);
  const refuse = (why: Wrong) => {
    setWrong(why);
    field.current?.focus();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const length = ideaLength(text);
    if (length === 0) refuse('empty');
    else if (length > LONGEST_IDEA) refuse('tooLong');
    else seal(text, recipient).then(setNote, () => refuse('failed'));
  };
  const back = (keeps: string) => {
    setText(keeps);
    setNote(null);
    setBack(true);
  };
  if (note !== null) {
    return <SealedNote note={note} copy={copy} save={save} onChange={() => back(text)} onAnother={() => back('')} />;
  }
  return (
    <form class="part" onSubmit={submit}>
      <h2>
        <label for="idea">{i18n.t('ideas.idea')}</label>
      </h2>
      <p id="idea-text">{i18n.t('ideas.ideaText')}</p>
      {/* Some browsers send what is typed to a server to have its spelling looked at. */}
      <textarea
        ref={field}
        id="idea"
        dir="auto"
        rows={6}
        autocomplete="off"
        spellcheck={false}
        aria-describedby="idea-text idea-wrong"
        aria-invalid={wrong !== null}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setWrong(null);
        }}
      />
      <p id="idea-wrong" class="wrong" role="alert">
        {wrong && i18n.t(`ideas.${wrong}`)}
      </p>
      <div class="row">
        <button type="submit" class="button main">
          {i18n.t('ideas.seal')}
        </button>
        <p class="soft small-text">
          <BoxMark mark={boxMark(recipient)} />
          {i18n.t('ideas.boxText')}
        </p>
      </div>
    </form>
  );
}
