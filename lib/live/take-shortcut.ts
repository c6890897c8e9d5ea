/** Shortcuts in the meeting's frame. */
import type { MeetingTab } from './meeting-tab.ts';
import { isShortcut, shortcutAction, type ViewShortcut } from './shortcuts.ts';

/** Does what was pressed; `toView` does what is a view's. */
export function takeShortcut(
  tab: Pick<MeetingTab, 'snapshot' | 'command'>,
  name: unknown,
  toView: (action: ViewShortcut) => void,
): void {
  const action = isShortcut(name) ? shortcutAction(name, tab.snapshot()) : null;
  if (action === null) return;
  if (typeof action === 'string') toView(action);
  else tab.command(action);
}
