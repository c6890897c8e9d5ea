import { useId } from 'preact/hooks';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Characters. */
  readonly longest: number;
  readonly placeholder?: string;
  /** What else there is to say about it. */
  readonly hint?: string;
  /** What can be chosen instead of typing it. */
  readonly choices?: readonly string[];
  /** What is wrong with it; `null`: nothing. */
  readonly wrong?: string | null;
  readonly isNeeded?: boolean;
  /** It is read from left to right in every language. */
  readonly isAddress?: boolean;
  readonly field?: ((field: HTMLElement | null) => void) | null;
}

/** One line of the user's own words. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onValue,
    longest,
    placeholder,
    hint,
    choices,
    wrong = null,
    isNeeded = false,
    isAddress = false,
    field = null,
  } = props;
  const id = useId();
  const about = [...(hint ? [`${id}-hint`] : []), ...(wrong === null ? [] : [`${id}-wrong`])].join(' ');
  const input = {
    id,
    value,
    placeholder,
    dir: isAddress ? 'ltr' : 'auto',
    inputMode: isAddress ? 'url' : 'text',
    autocomplete: 'off',
    maxLength: longest,
    required: isNeeded,
    'aria-invalid': wrong !== null,
    'aria-describedby': about || undefined,
    ref: field,
    onInput: (event: InputEvent & { readonly currentTarget: HTMLInputElement }) => onValue(event.currentTarget.value),
  } as const;
  return (
    <div class="labelled">
      <label for={id}>{label}</label>
      {choices ? <input {...input} list={`${id}-choices`} /> : <input {...input} />}
      {choices && (
        <datalist id={`${id}-choices`}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      {hint && (
        <p id={`${id}-hint`} class="soft small-text">
          {hint}
        </p>
      )}
      {wrong !== null && (
        <p id={`${id}-wrong`} class="small-text" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

type LinesFieldProps = Pick<TextFieldProps, 'label' | 'value' | 'onValue' | 'longest' | 'isNeeded' | 'field'>;

/** Several lines of the user's own words. */
export function LinesField({ label, value, onValue, longest, isNeeded = false, field = null }: LinesFieldProps) {
  const id = useId();
  return (
    <div class="labelled">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        dir="auto"
        value={value}
        maxLength={longest}
        required={isNeeded}
        ref={field}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </div>
  );
}

interface TickProps {
  readonly text: string;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

/** Something to tick. */
export function Tick({ text, isTicked, onTick }: TickProps) {
  return (
    <label class="tick-line">
      <input type="checkbox" checked={isTicked} onChange={(event) => onTick(event.currentTarget.checked)} />
      {/* In line, so that it begins beside its box whichever way it is read. */}
      <span>
        <bdi>{text}</bdi>
      </span>
    </label>
  );
}

interface SmallButtonProps {
  readonly text: string;
  /** For whoever hears it without its surroundings. */
  readonly of: string;
  readonly onClick: () => void;
}

/** What can be done with one of many. */
export function SmallButton({ text, of, onClick }: SmallButtonProps) {
  return (
    <button type="button" class="button small" aria-label={of} onClick={onClick}>
      {text}
    </button>
  );
}
