import { useId, useState } from 'preact/hooks';

interface DropPlaceProps {
  /** On the button that chooses. */
  readonly choose: string;
  /** That files can be dropped, too. */
  readonly drop: string;
  /** What the browser offers first, as an input has it; absent: everything. */
  readonly accept?: string;
  readonly multiple?: boolean;
  /** At least one file. */
  readonly onFiles: (files: readonly [File, ...File[]]) => void;
}

/** Takes files, chosen or dropped. */
export function DropPlace({ choose, drop, accept, multiple = false, onFiles }: DropPlaceProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined): void => {
    const [first, ...more] = files ?? [];
    if (first) onFiles([first, ...more]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button in it, for a mouse only
    <div
      class={`drop-place${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <label for={id} class="button small">
        {choose}
      </label>
      <input
        id={id}
        class="unseen"
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          currentTarget.value = '';
        }}
      />
      <span class="soft">{drop}</span>
    </div>
  );
}
