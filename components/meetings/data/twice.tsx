import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface TwiceProps {
  /** On the button, and for whoever hears it without its surroundings. */
  readonly label: string;
  readonly title?: string;
  /** What it does, and that it cannot be undone. */
  readonly sure: string;
  readonly yes: string;
  readonly onYes: () => void;
}

/** Something that cannot be undone: asked for once, and then once more with what it means. */
export function Twice({ label, title = label, sure, yes, onYes }: TwiceProps) {
  const [asked, setAsked] = useState(false);
  const open = useRef<HTMLButtonElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (asked) back.current?.focus();
    else if (wasAsked.current) open.current?.focus();
    wasAsked.current = asked;
  }, [asked]);
  if (!asked) {
    return (
      <button ref={open} type="button" class="button small" aria-label={title} onClick={() => setAsked(true)}>
        {label}
      </button>
    );
  }
  const close = () => setAsked(false);
  return (
    <fieldset class="twice" onKeyDown={({ key }) => key === 'Escape' && close()}>
      <legend class="unseen">{title}</legend>
      <p>{sure}</p>
      <button
        type="button"
        class="button small"
        onClick={() => {
          close();
          onYes();
        }}
      >
        {yes}
      </button>
      <button ref={back} type="button" class="button plain small" onClick={close}>
        {i18n.t('data.notNow')}
      </button>
    </fieldset>
  );
}
