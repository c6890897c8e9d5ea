import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface SeriesNameProps {
  /** What it is called now; `''`: nothing is known. */
  readonly name: string;
  /** The user's own name for it; `''`: none. */
  readonly label: string;
  readonly onLabel: (label: string) => void;
}

/** Longest name: a line. */
const LONGEST = 120;

/** What a series is called, and another name for it. */
export function SeriesName({ name, label, onLabel }: SeriesNameProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const rename = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const isOpen = typed !== null;
  const wasOpen = useRef(false);
  // Each takes the place of the other, so the focus goes with it.
  useEffect(() => {
    if (isOpen) field.current?.focus();
    else if (wasOpen.current) rename.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (typed === null) {
    return (
      <div class="series-name">
        <h1>
          <bdi>{name || i18n.t('popup.meeting')}</bdi>
        </h1>
        <button type="button" class="button plain small" ref={rename} onClick={() => setTyped(label)}>
          {i18n.t('series.rename')}
        </button>
      </div>
    );
  }
  return (
    <form
      class="series-name"
      onSubmit={(event) => {
        event.preventDefault();
        onLabel(typed);
        setTyped(null);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(null);
      }}
    >
      <div class="labelled">
        <label for={id}>{i18n.t('series.name')}</label>
        <input
          id={id}
          value={typed}
          maxLength={LONGEST}
          placeholder={name}
          ref={field}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <button type="submit" class="button main">
        {i18n.t('series.keepName')}
      </button>
      <button type="button" class="button plain" onClick={() => setTyped(null)}>
        {i18n.t('series.cancel')}
      </button>
    </form>
  );
}
