/** Which part of a meeting a picture shows, and how it changes. Pure; ms on the meeting's clock. */

/** The part of the time that is shown. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Nobody can read anything out of less than this. */
const SHORTEST_MS = 5000;

/** The window made longer or shorter by `factor`, around the moment at `place` (0 its beginning, 1 its end), within the meeting. */
export function zoomed(
  { from, to }: Window,
  lengthMs: number,
  { factor, place }: { factor: number; place: number },
): Window {
  const span = Math.min(lengthMs, Math.max(Math.min(SHORTEST_MS, lengthMs), (to - from) * factor));
  const at = from + (to - from) * place;
  return placed(at - span * place, span, lengthMs);
}

/** The window moved by so many of its own lengths, within the meeting. */
export function moved({ from, to }: Window, lengthMs: number, by: number): Window {
  return placed(from + (to - from) * by, to - from, lengthMs);
}

function placed(from: number, span: number, lengthMs: number): Window {
  const begin = Math.min(Math.max(0, from), Math.max(0, lengthMs - span));
  return { from: begin, to: begin + span };
}
