/** What the meetings of a series are usually like: kept at once, and how the next one begins. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { NO_PLAN, type SeriesPlan } from '../../../meeting/series.ts';
import type { PracticesCore } from './model.ts';

export interface UsualDesk {
  readonly plan: ReadonlySignal<SeriesPlan>;
  readonly onPlan: (change: Partial<Pick<SeriesPlan, 'kind' | 'lengthMs' | 'agenda'>>) => void;
}

/** Opens the part about it. `keep` keeps a plan for a series; rejects when it could not. */
export function openUsual(
  { at, tell }: Pick<PracticesCore, 'at' | 'tell'>,
  keep: (series: string, plan: SeriesPlan) => Promise<void>,
): { readonly desk: UsualDesk; readonly show: (plan: SeriesPlan) => void } {
  const plan = signal<SeriesPlan>(NO_PLAN);
  return {
    desk: {
      plan,
      onPlan: (change) => {
        const id = at()?.id;
        if (id === undefined) return;
        const before = plan.peek();
        const next = { ...before, ...change };
        plan.value = next;
        keep(id, next).catch(() => {
          if (plan.peek() === next) plan.value = before;
          tell('failed');
        });
      },
    },
    show: (shown) => {
      plan.value = shown;
    },
  };
}
