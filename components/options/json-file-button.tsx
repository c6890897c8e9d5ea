import { useRef } from 'preact/hooks';

interface JsonFileButtonProps {
  readonly label: string;
  readonly onFile: (file: File) => void;
}

/** Asks for a file of settings of some kind. */
export function JsonFileButton({ label, onFile }: JsonFileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file may be chosen again once it was mended.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
