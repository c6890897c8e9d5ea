import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Pose, SavePicture } from './picture/save-picture.tsx';

interface FigureProps {
  readonly title: string;
  /** What the picture does not mean, or how to read it. */
  readonly note?: string | undefined;
  /** The name of the file when it is saved, without its ending. */
  readonly file: string;
  /** The picture; with a pose as it is to be saved. */
  readonly children: (pose: Pose | null) => ComponentChildren;
  /** The same as the picture, in figures; drawn when it is asked for. */
  readonly table: () => ComponentChildren;
}

/** A picture, and the same as a table for whoever would rather read it. */
export function Figure({ title, note, file, children, table }: FigureProps) {
  const id = useId();
  const target = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  const [pose, setPose] = useState<Pose | null>(null);
  return (
    <section ref={target} class={`figure${pose ? ' posing' : ''}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {note && <p class="soft small-text">{note}</p>}
      {children(pose)}
      {pose && <p class="soft small-text">{i18n.t('picture.caveat')}</p>}
      <div class="figure-more">
        <details class="as-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{i18n.t('summary.asTable')}</summary>
          {open && <ScrollTable label={title}>{table()}</ScrollTable>}
        </details>
        <SavePicture {...{ target, file, pose }} hasNames onPose={setPose} />
      </div>
    </section>
  );
}

/** A table that may be wider than the page: it scrolls by itself, by keyboard too. */
export function ScrollTable({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable by keyboard too
    <section class="table-scroll" aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}
