import { useRef } from 'preact/hooks';
import type { OrderEntry } from '../lib/live/snapshot.ts';

/** The order to show: the newest, or the last one before it was held, with newcomers at its end. */
export function useHeldOrder(order: readonly OrderEntry[], held: boolean): readonly OrderEntry[] {
  const kept = useRef(order);
  if (!held) kept.current = order;
  const now = new Map(order.map((entry) => [entry.person, entry]));
  const stay = kept.current.flatMap(({ person }) => now.get(person) ?? []);
  const come = order.filter(({ person }) => !kept.current.some((entry) => entry.person === person));
  return [...stay, ...come];
}
