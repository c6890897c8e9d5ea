import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface FigureProps {
  readonly title: string;
  /** What the picture does not mean, or how to read it. */
  readonly note?: string | undefined;
  readonly children: ComponentChildren;
  /** The same as the picture, in figures; drawn when it is asked for. */
  readonly table: () => ComponentChildren;
}

/** A picture, and the same as a table for whoever would rather read it. */
export function Figure({ title, note, children, table }: FigureProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <section class="figure" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {note && <p class="soft small-text">{note}</p>}
      {children}
      <details class="as-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{i18n.t('summary.asTable')}</summary>
        {open && <ScrollTable label={title}>{table()}</ScrollTable>}
      </details>
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
