/** The live view of a page in a tab, which can float on top while nobody else sees the screen. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { floatIn } from './float.ts';
import { setPageLanguage } from './page-language.ts';
import type { PopupConnection } from './popup.ts';
import type { PopupActions } from './popup-model.ts';

export interface FloatingView {
  readonly actions: PopupActions;
  readonly floating: ReadonlySignal<boolean>;
  /** Brings the view back into its page. */
  readonly back: () => void;
}

/** The connection's actions with a way to float; what floats comes back by itself when the user begins to show their screen. */
export function floatingView(
  view: HTMLElement,
  { state, actions }: PopupConnection,
  lifetime: AbortSignal,
): FloatingView {
  const floating = signal(false);
  const float = floatIn({
    page: window,
    view,
    prepare: setPageLanguage,
    onFloating: (on) => {
      floating.value = on;
    },
    signal: lifetime,
  });
  const back = () => float?.close();
  const stop = effect(() => {
    const shown = state.value.view;
    if (shown.kind === 'live' && shown.snapshot.sharing) back();
  });
  lifetime.addEventListener('abort', stop, { once: true });
  return { actions: { ...actions, float: float?.open ?? null }, floating, back };
}
