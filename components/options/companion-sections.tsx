import type { ReadonlySignal } from '@preact/signals';
import type { CompanionOptions } from '../../lib/live/companion-options.ts';
import type { OwnPrompts } from '../../lib/live/own-prompts.ts';
import type { ShortcutOptions } from '../../lib/live/shortcut-list.ts';
import { Hints } from './hints.tsx';
import { OwnPromptsSection } from './own-prompts.tsx';
import { Shortcuts } from './shortcuts.tsx';

interface CompanionSectionsProps {
  readonly companion: CompanionOptions;
  readonly shortcuts: ShortcutOptions;
  /** `null` while they are being read. */
  readonly own: ReadonlySignal<OwnPrompts | null>;
  readonly copy: (text: string) => Promise<void>;
}

/** What the user sets about Hearth's help during a meeting, as it changes. */
export function CompanionSections({ companion, shortcuts, own, copy }: CompanionSectionsProps) {
  const { settings, ...actions } = companion;
  return (
    <>
      <Hints settings={settings.value} {...actions} />
      <OwnPromptsSection own={own.value} />
      <Shortcuts shortcuts={shortcuts.shortcuts.value} onChange={shortcuts.onChange} copy={copy} />
    </>
  );
}
