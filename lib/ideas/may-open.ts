/** When notes may be opened. A habit, not a lock: whoever keeps the key could open one alone with another program. */

/** Fewer would be as good as a name. */
export const FEWEST_NOTES = 3;
/** In a smaller group people guess who wrote what. */
export const SMALL_GROUP = 6;

export interface Circumstances {
  /** Whether the facilitator is in a meeting that Hearth follows. */
  readonly inMeeting: boolean;
  /** How many people may have handed in a note; `null`: not known. */
  readonly groupSize: number | null;
}

export interface Permission {
  readonly allowed: boolean;
  /** Why not; empty when it is allowed. */
  readonly reasons: readonly ('too-few-notes' | 'in-a-meeting')[];
  /** What to say before they are shown. */
  readonly warnings: readonly ('small-group' | 'unknown-group')[];
}

/** Whether so many notes may be opened now. Only notes that open, and were not opened before, count. */
export function mayOpen(notes: number, { inMeeting, groupSize }: Circumstances): Permission {
  const reasons = [
    ...(notes < FEWEST_NOTES ? (['too-few-notes'] as const) : []),
    ...(inMeeting ? (['in-a-meeting'] as const) : []),
  ];
  const isSmall = groupSize !== null && groupSize < SMALL_GROUP;
  const warnings = groupSize === null ? (['unknown-group'] as const) : isSmall ? (['small-group'] as const) : [];
  return { allowed: reasons.length === 0, reasons, warnings };
}
