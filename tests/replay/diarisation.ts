/** Who spoke when, against the truth: the error as diarisation is judged by (missed, false alarm, confusion). No collar. */

export interface Attributed {
  readonly speaker: string;
  readonly from: number;
  readonly to: number;
}

/** Each as a share of all true speech (overlapping speech counts for each speaker). */
export interface DiarisationError {
  /** Somebody spoke and too few were seen speaking. */
  readonly missed: number;
  /** More were seen speaking than spoke. */
  readonly falseAlarm: number;
  /** As many as spoke, but not the same people. */
  readonly confusion: number;
}

/** Goes through time from edge to edge of both. `truth` must hold some speech. */
export function diarisationError(truth: readonly Attributed[], measured: readonly Attributed[]): DiarisationError {
  const edges = [
    ...truth.flatMap((span) => edgesOf(span, 'truth')),
    ...measured.flatMap((span) => edgesOf(span, 'measured')),
  ].sort((a, b) => a.at - b.at);
  const speaking = { truth: new Map<string, number>(), measured: new Map<string, number>() };
  const ms = { missed: 0, falseAlarm: 0, confusion: 0, all: 0 };
  let last = 0;
  for (const { at, side, speaker, change } of edges) {
    const length = at - last;
    last = at;
    if (length > 0) {
      const wanted = speaking.truth.size;
      const got = speaking.measured.size;
      const right = [...speaking.measured.keys()].filter((name) => speaking.truth.has(name)).length;
      ms.all += wanted * length;
      ms.missed += Math.max(0, wanted - got) * length;
      ms.falseAlarm += Math.max(0, got - wanted) * length;
      ms.confusion += (Math.min(wanted, got) - right) * length;
    }
    const count = (speaking[side].get(speaker) ?? 0) + change;
    if (count > 0) speaking[side].set(speaker, count);
    else speaking[side].delete(speaker);
  }
  return { missed: ms.missed / ms.all, falseAlarm: ms.falseAlarm / ms.all, confusion: ms.confusion / ms.all };
}

function edgesOf({ speaker, from, to }: Attributed, side: 'truth' | 'measured') {
  return [
    { at: from, side, speaker, change: 1 },
    { at: to, side, speaker, change: -1 },
  ];
}
