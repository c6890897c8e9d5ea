import { useId } from 'preact/hooks';

interface ChoiceProps {
  readonly label: string;
  /** What it means. */
  readonly text: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Something to switch on or off, with what it means. */
export function Choice({ label, text, on, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div class="choice">
      <input
        id={id}
        type="checkbox"
        checked={on}
        aria-describedby={`${id}-text`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      <p id={`${id}-text`} class="soft small-text">
        {text}
      </p>
    </div>
  );
}
