/** Whether a view shows names: not while the user hides them by hand, and not while they show their screen, unless they say so. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';

export interface NamesShown {
  readonly hidden: ReadonlySignal<boolean>;
  /** The meeting that is looked at shows that the user shows their screen, or that they no longer do. */
  readonly sharing: (on: boolean) => void;
  /** The user's own choice as it is stored. */
  readonly byHand: (on: boolean) => void;
  /** What the user says now. Returns whether it is to be stored: what they say while they share holds for this time, in this view. */
  readonly choose: (hide: boolean) => boolean;
}

/** Names as one view shows them. */
export function namesShown(): NamesShown {
  const byHand = signal(false);
  const sharing = signal(false);
  const anyway = signal(false);
  return {
    hidden: computed(() => (sharing.value ? !anyway.value : byHand.value)),
    sharing: (on) => {
      if (on !== sharing.value) anyway.value = false;
      sharing.value = on;
    },
    byHand: (on) => {
      byHand.value = on;
    },
    choose: (hide) => {
      if (sharing.value) anyway.value = !hide;
      return !sharing.value;
    },
  };
}
