/** What platforms make of voices: the state of everybody's indicator over time, whatever the page draws from it. */
import type { Actor } from '../cast.ts';

/** From a server to the page, where one decides (an assumption: half a round trip within a continent). */
export const NETWORK_MS = 60;

/** Levels by actor, 0–1 (0: off), at `ms` of the conversation, which never goes back. */
export type Signal = (ms: number) => readonly number[];

/**
 * Makes a signal. `pace` stretches every time that the platform adds: 1.5 is a page half slower than its adapter
 * believes, 0.5 one that is half as slow.
 */
export type SignalMaker = (cast: readonly Actor[], pace: number) => Signal;

/** A signal in which nobody's indicator depends on anybody else. */
export function each(make: (actor: Actor, pace: number) => (ms: number) => number): SignalMaker {
  return (cast, pace) => {
    const levels = cast.map((actor) => make(actor, pace));
    return (ms) => levels.map((level) => level(ms));
  };
}

/** Runs `step` at each multiple of `every` up to the time that is asked for, beginning at `first`. */
export function ticking(every: number, first: number, step: (at: number) => void): (ms: number) => void {
  let next = first;
  return (ms) => {
    for (; next <= ms; next += every) step(next);
  };
}
