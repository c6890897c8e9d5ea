import { useId } from 'preact/hooks';

interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, text: string])[];
  readonly onValue: (value: T) => void;
}

/** One of many. */
export function SelectField<T extends string>({ label, value, options, onValue }: SelectFieldProps<T>) {
  const id = useId();
  return (
    <div class="labelled">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = options.find(([option]) => option === event.currentTarget.value);
          if (chosen) onValue(chosen[0]);
        }}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option} selected={option === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

interface DateFieldProps {
  readonly label: string;
  /** 2026-11-25; `''`: none. */
  readonly value: string;
  readonly onValue: (value: string) => void;
}

export function DateField({ label, value, onValue }: DateFieldProps) {
  const id = useId();
  return (
    <div class="labelled">
      <label for={id}>{label}</label>
      <input id={id} type="date" value={value} onInput={(event) => onValue(event.currentTarget.value)} />
    </div>
  );
}
