import { useEffect, useState } from 'preact/hooks';
import { NUDGE_DEFAULTS } from '../../lib/facilitation/nudges/settings.ts';
import type { PromptSituation } from '../../lib/facilitation/prompts.ts';
import type { PopupActions } from '../../lib/live/popup-model.ts';
import type { LiveSnapshot } from '../../lib/live/snapshot.ts';
import type { PersonId } from '../../lib/meeting/events.ts';
import { Hint } from './hint.tsx';
import './hint.css';

interface PopupHintProps {
  readonly snapshot: LiveSnapshot;
  readonly namesHidden: boolean;
  readonly actions: Pick<PopupActions, 'command' | 'hintRules' | 'switchOffHints'>;
  readonly onInvite: (person: PersonId, situation: PromptSituation) => void;
}

/** The hint that is due, where the popup or the panel is open anyway. */
export function PopupHint({ snapshot, namesHidden, actions, onInvite }: PopupHintProps) {
  const [rules, setRules] = useState(NUDGE_DEFAULTS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once
  useEffect(() => {
    // Without them the reason names the times that came with Hearth.
    actions.hintRules().then(setRules, () => undefined);
  }, []);
  if (!snapshot.nudge) return null;
  const does = {
    command: actions.command,
    invite: onInvite,
    switchOff: (kind: Parameters<typeof actions.switchOffHints>[0]) => {
      actions.switchOffHints(kind);
      actions.command({ type: 'close-nudge' });
    },
  };
  return (
    <section class="popup-hint">
      <Hint nudge={snapshot.nudge} {...{ snapshot, rules, namesHidden }} actions={does} />
    </section>
  );
}
