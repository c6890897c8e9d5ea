import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Pose, SavePicture } from './picture/save-picture.tsx';

interface TrendFigureProps {
  readonly caption: string;
  /** What stands there in a picture without names; nothing: the caption names nobody. */
  readonly nameless?: string;
  /** The name of the file when it is saved, without its ending. */
  readonly file: string;
  readonly children: ComponentChildren;
  /** The same in figures. */
  readonly table: ComponentChildren;
}

/** A chart over time with its caption, which can be saved as a picture. */
export function TrendFigure({ caption, nameless, file, children, table }: TrendFigureProps) {
  const target = useRef<HTMLElement>(null);
  const [pose, setPose] = useState<Pose | null>(null);
  return (
    <figure ref={target} class={`trend${pose ? ' posing' : ''}`}>
      <figcaption>
        <bdi>{pose && !pose.names && nameless !== undefined ? nameless : caption}</bdi>
      </figcaption>
      {children}
      {pose && <p class="soft small-text">{i18n.t('picture.caveat')}</p>}
      <div class="figure-more">
        {table}
        <SavePicture {...{ target, file, pose }} hasNames={nameless !== undefined} onPose={setPose} />
      </div>
    </figure>
  );
}
