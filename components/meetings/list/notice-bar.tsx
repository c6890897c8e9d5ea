import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

interface NoticeProps {
  /** What was just done; `null`: nothing. */
  readonly text: string | null;
  /** Where it can be seen. */
  readonly link?: { readonly href: string; readonly text: string } | null;
  /** `null`: it cannot be taken back. */
  readonly onUndo: (() => void) | null;
  readonly onDismiss: () => void;
  /** It went away while it had the focus. */
  readonly onGone: () => void;
}

/** What was just done, with a way back for as long as nothing else is done: nobody has to be quick. */
export function Notice({ text, link = null, onUndo, onDismiss, onGone }: NoticeProps) {
  const undo = useRef<HTMLButtonElement>(null);
  // What did it is gone, with its row or its form: whoever uses the keyboard goes on from here.
  useEffect(() => {
    if (text !== null) undo.current?.focus();
  }, [text]);
  const and = (act: () => void) => () => {
    act();
    onGone();
  };
  return (
    <div class="notice-bar" role="status">
      {text !== null && (
        <p>
          <span>{text}</span>
          {link && <a href={link.href}>{link.text}</a>}
          {onUndo && (
            <button type="button" class="button small" ref={undo} onClick={and(onUndo)}>
              {i18n.t('undo.label')}
            </button>
          )}
          <button type="button" class="button plain small" onClick={and(onDismiss)}>
            {i18n.t('list.dismiss')}
          </button>
        </p>
      )}
    </div>
  );
}
