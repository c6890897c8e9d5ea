interface Measured {
  readonly airtimeMs: number;
  readonly share: number | null;
  readonly evenSplit: number | null;
}

interface AirtimeBarProps extends BarScale {
  readonly person: Measured;
}

/** What a bar's full length stands for, alike for all bars of a list. */
export interface BarScale {
  /** The longest airtime in the list, ms: the bar's full length while shares are held back. */
  readonly longestMs: number;
  /** The share at the bar's full length. */
  readonly fullShare: number;
}

/** The scale on which the longest bar of a list, or the farthest mark, just fits. */
export function barScaleOf(people: readonly Measured[]): BarScale {
  return {
    longestMs: Math.max(1, ...people.map((person) => person.airtimeMs)),
    fullShare: Math.max(0.01, ...people.flatMap(({ share, evenSplit }) => [share ?? 0, evenSplit ?? 0])),
  };
}

/** Airtime as a bar, with a mark where an even split lies. A picture of the figures beside it, so it is hidden from screen readers. */
export function AirtimeBar({ person, longestMs, fullShare }: AirtimeBarProps) {
  const filled = person.share === null ? person.airtimeMs / longestMs : person.share / fullShare;
  return (
    <span class="bar" aria-hidden="true">
      <span class="bar-fill" style={{ inlineSize: `${Math.min(100, filled * 100)}%` }} />
      {person.evenSplit !== null && (
        <span
          class="bar-mark"
          style={{ insetInlineStart: `${Math.min(100, (person.evenSplit / fullShare) * 100)}%` }}
        />
      )}
    </span>
  );
}
