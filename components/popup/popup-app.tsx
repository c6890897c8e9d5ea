import type { ReadonlySignal } from '@preact/signals';
import type { PopupActions, PopupProps } from '../../lib/live/popup-model.ts';
import { Popup } from './popup.tsx';

interface PopupAppProps {
  readonly state: ReadonlySignal<Omit<PopupProps, 'actions'>>;
  readonly actions: PopupActions;
  /** It stands within a page that is more than this. */
  readonly isPart?: boolean;
}

/** The popup, drawn anew whenever what it shows changes. */
export function PopupApp({ state, actions, isPart = false }: PopupAppProps) {
  return <Popup {...state.value} actions={actions} isPart={isPart} />;
}
