import type { ReadonlySignal } from '@preact/signals';
import type { CompanionOptions } from '../../lib/live/companion-options.ts';
import type { OwnPrompts } from '../../lib/live/own-prompts.ts';
import type { SettingsDesk } from '../../lib/live/settings-desk.ts';
import type { ShortcutOptions } from '../../lib/live/shortcut-list.ts';
import { Aloud } from './aloud.tsx';
import { Group } from './found.tsx';
import { Hints, Rounds } from './hints.tsx';
import { OwnPromptsSection } from './own-prompts.tsx';
import { ResetRow } from './reset-row.tsx';
import { Shortcuts } from './shortcuts.tsx';

interface CompanionSectionsProps {
  readonly companion: CompanionOptions;
  readonly shortcuts: ShortcutOptions;
  /** `null` while they are being read. */
  readonly own: ReadonlySignal<OwnPrompts | null>;
  readonly copy: (text: string) => Promise<void>;
  readonly desk: SettingsDesk;
}

/** What the user sets about Hearth's help during a meeting, as it changes. */
export function CompanionSections({ companion, shortcuts, own, copy, desk }: CompanionSectionsProps) {
  const props = { settings: companion.settings.value, onChange: companion.onChange };
  return (
    <>
      <Group id="hints">
        <Hints {...props} resets={desk.resets.value} />
        <ResetRow what="hints" desk={desk} />
      </Group>
      <Group id="rounds">
        <Rounds {...props} />
        <ResetRow what="rounds" desk={desk} />
      </Group>
      <Group id="aloud">
        <Aloud {...props} />
        <ResetRow what="aloud" desk={desk} />
      </Group>
      <Group id="prompts">
        <OwnPromptsSection own={own.value} />
        <ResetRow what="prompts" desk={desk} />
      </Group>
      <Group id="shortcuts">
        <Shortcuts shortcuts={shortcuts.shortcuts.value} onChange={shortcuts.onChange} copy={copy} />
      </Group>
    </>
  );
}
