import type { RefObject } from 'preact';
import { useContext, useId, useLayoutEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { drawAsSvg } from './draw.ts';
import { pngOf } from './png.ts';
import { SaveFile } from './save-file.ts';

/** How a chart is to be drawn while its picture is taken. */
export interface Pose {
  readonly names: boolean;
}

type Format = 'png' | 'svg';

interface SavePictureProps {
  /** What is drawn. */
  readonly target: RefObject<HTMLElement | null>;
  /** The file's name, without its ending. */
  readonly file: string;
  /** Whether people stand in it by name, or words that may hold names. */
  readonly hasNames: boolean;
  /** While it is not `null` the chart is drawn for its picture: all of it, with or without names. */
  readonly pose: Pose | null;
  readonly onPose: (pose: Pose | null) => void;
}

/** Saves a chart as a picture: as what, and whether with names. */
export function SavePicture({ target, file, hasNames, pose, onPose }: SavePictureProps) {
  const save = useContext(SaveFile);
  const [format, setFormat] = useState<Format>('png');
  const [names, setNames] = useState(false);
  const [failed, setFailed] = useState(false);
  const id = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: one picture for each pose, as things are when it is taken
  useLayoutEffect(() => {
    if (!pose || !target.current || !save) return;
    // Taken before the browser shows the pose.
    const drawn = drawAsSvg(target.current);
    onPose(null);
    const made = format === 'svg' ? Promise.resolve(new Blob([drawn.svg], { type: 'image/svg+xml' })) : pngOf(drawn);
    made.then(
      (blob) => save({ name: `${file}.${format}`, blob }),
      () => setFailed(true),
    );
  }, [pose]);
  if (!save) return null;
  return (
    <details class="save-picture">
      <summary>{i18n.t('picture.open')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setFailed(false);
          onPose({ names: hasNames && names });
        }}
      >
        <span class="labelled">
          <label for={id}>{i18n.t('picture.format')}</label>
          <select id={id} value={format} onChange={({ currentTarget }) => setFormat(currentTarget.value as Format)}>
            <option value="png">{i18n.t('picture.png')}</option>
            <option value="svg">{i18n.t('picture.svg')}</option>
          </select>
        </span>
        {hasNames && (
          <label>
            <input type="checkbox" checked={names} onChange={({ currentTarget }) => setNames(currentTarget.checked)} />{' '}
            {i18n.t('picture.names')}
          </label>
        )}
        <button type="submit" class="button small">
          {i18n.t('picture.save')}
        </button>
        <span role="status">{failed && i18n.t('picture.failed')}</span>
      </form>
    </details>
  );
}
