import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface ChartTableProps {
  /** What the table is about. */
  readonly caption: string;
  readonly columns: readonly string[];
  /** A heading of the row first. */
  readonly rows: readonly (readonly string[])[];
}

/** The same figures in words; drawn when they are asked for. */
export function ChartTable({ caption, columns, rows }: ChartTableProps) {
  const [open, setOpen] = useState(false);
  return (
    <details class="chart-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{i18n.t('trend.asTable')}</summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable by keyboard too
        <section class="table-scroll" aria-label={caption} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([heading, ...cells], i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and do not move
                <tr key={i}>
                  <th scope="row">{heading}</th>
                  {cells.map((cell, at) => (
                    <td key={columns[at + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}
