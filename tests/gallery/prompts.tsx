/** Words to say, and what the user sets about Hearth's help during a meeting. */
import { signal } from '@preact/signals';
import { CompanionSections } from '../../components/options/companion-sections.tsx';
import { PromptCard } from '../../components/prompt/prompt-card.tsx';
import type { OwnPrompt, PromptSituation, PromptValues } from '../../lib/facilitation/prompts.ts';
import type { OwnPrompts } from '../../lib/live/own-prompts.ts';
import type { ListedShortcut } from '../../lib/live/shortcut-list.ts';
import { COMPANION_DEFAULTS, type CompanionSettings } from '../../lib/settings/companion.ts';
import { settingsDesk } from './settings-desk.ts';

const nothing = () => undefined;
const copy = () => Promise.resolve();
const LONG = 'Maximiliana Konstantinopolitanskaya-Featherstonehaugh von und zu Lichtenstein';
const VALUES: PromptValues = { name: 'Ben Okafor', next: 'Ana', topic: 'the launch date', purpose: '' };

const OWN: readonly OwnPrompt[] = [
  { id: '1', situation: 'by-name', text: 'Over to you, {name}, if you fancy it. {Smile} and a nod will do.' },
  { id: '2', situation: 'by-name', text: 'What would your team say, {name}? Or pass.' },
  { id: '3', situation: 'closing', text: `Before we close: ${LONG.replaceAll(' ', '')} and anybody else?` },
];

export function ownPrompts(prompts: readonly OwnPrompt[] = []): OwnPrompts {
  return { prompts: signal(prompts), onKeep: () => Promise.resolve(null), onRemove: nothing, onReset: nothing };
}

const CARDS: Readonly<
  Record<string, { situation: PromptSituation; values?: PromptValues; own?: readonly OwnPrompt[]; turn?: number }>
> = {
  'prompt-open': { situation: 'open' },
  'prompt-heads-up': { situation: 'heads-up' },
  'prompt-by-name': { situation: 'by-name' },
  'prompt-privately': { situation: 'privately' },
  'prompt-purpose': { situation: 'by-name', values: { name: 'Ana', purpose: 'choosing a date together' } },
  'prompt-own': { situation: 'by-name', own: OWN },
  'prompt-long': { situation: 'heads-up', values: { name: LONG, next: LONG.replaceAll(' ', ''), topic: LONG } },
  'prompt-rtl-name': { situation: 'by-name', values: { name: 'ليلى حداد', topic: '$1 {topic}' } },
  'prompt-thanks': { situation: 'thanks' },
  'prompt-round': { situation: 'round-decision' },
};

const SHORTCUTS: readonly ListedShortcut[] = [
  { name: '_execute_action', description: '', keys: 'Alt+Shift+H' },
  { name: 'pause', description: 'Pause or go on', keys: '' },
];

interface OptionsState {
  readonly settings: CompanionSettings | null;
  readonly own: readonly OwnPrompt[] | null;
  readonly shortcuts: readonly ListedShortcut[] | null;
  readonly firefox?: boolean;
}

const TURNED: CompanionSettings = {
  nudges: { ...COMPANION_DEFAULTS.nudges, notHeardLeastMs: 12 * 60_000, notHeardMostMs: 6 * 60_000 },
  roundMovesOn: true,
  announces: true,
};

const OPTIONS: Readonly<Record<string, OptionsState>> = {
  'options-companion': { settings: COMPANION_DEFAULTS, own: OWN, shortcuts: SHORTCUTS },
  'options-companion-empty': { settings: TURNED, own: [], shortcuts: [] },
  'options-companion-firefox': { settings: null, own: null, shortcuts: SHORTCUTS, firefox: true },
};

export function Prompts() {
  return (
    <>
      {Object.entries(CARDS).map(([name, { situation, values = VALUES, own = [], turn = 0 }]) => (
        <section key={name} class="shot" data-shot={name}>
          <PromptCard {...{ situation, values, turn, copy }} own={ownPrompts(own)} onClose={nothing} />
        </section>
      ))}
      {Object.entries(OPTIONS).map(([name, { settings, own, shortcuts, firefox = false }]) => (
        <section key={name} class="shot wide" data-shot={name}>
          <main class="page">
            <CompanionSections
              companion={{ settings: signal(settings), onChange: nothing }}
              desk={settingsDesk()}
              shortcuts={{ shortcuts: signal(shortcuts), onChange: firefox ? nothing : null }}
              own={signal(own && ownPrompts(own))}
              copy={copy}
            />
          </main>
        </section>
      ))}
    </>
  );
}
