/** The overlay's few signs, drawn in the colour of the text. */

const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  collapse: 'M3 8h10',
  pin: 'M6 2h4l-.5 4.500L12 9H4l2.500-2.500zM8 9v5',
} as const;

export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

interface IconButtonProps {
  readonly name: keyof typeof PATHS;
  readonly label: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

export function IconButton({ name, label, pressed, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class="button plain small sign"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon name={name} />
    </button>
  );
}
