/** Joins the user's own list of small things to what is stored. */
import { type ReadonlySignal, signal } from '@preact/signals';
import {
  clearIncluder,
  type IncluderList,
  type IncluderThing,
  tickIncluder,
  turnIncluder,
} from '../practices/includer.ts';
import { readIncluder, setIncluder, watchIncluder } from '../settings/includer.ts';

export interface IncluderDesk {
  /** `null` while it is being read. */
  readonly list: ReadonlySignal<IncluderList | null>;
  /** The newest change could not be kept. */
  readonly failed: ReadonlySignal<boolean>;
  /** Turns the list on, or off, which forgets every tick. */
  readonly onTurn: (on: boolean) => void;
  readonly onTick: (thing: IncluderThing, ticked: boolean) => void;
  /** Takes every tick away. */
  readonly onAgain: () => void;
}

/** Follows changes until `lifetime` ends. */
export function openIncluder(lifetime: AbortSignal): IncluderDesk {
  const list = signal<IncluderList | null>(null);
  const failed = signal(false);
  const show = (given: IncluderList) => {
    list.value = given;
  };
  // Shown at once: two quick ticks would otherwise both begin from what was there before the first.
  const change = (how: (list: IncluderList) => IncluderList) => {
    const before = list.peek();
    if (!before) return;
    show(how(before));
    setIncluder(how(before)).then(
      () => {
        failed.value = false;
      },
      () => {
        failed.value = true;
        show(before);
      },
    );
  };
  watchIncluder(show, lifetime);
  readIncluder().then(show, () => {
    failed.value = true;
  });
  return {
    list,
    failed,
    onTurn: (on) => change((one) => turnIncluder(one, on)),
    onTick: (thing, ticked) => change((one) => tickIncluder(one, thing, ticked)),
    onAgain: () => change(clearIncluder),
  };
}
