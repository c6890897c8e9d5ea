import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LiveCommand } from '../../lib/live/snapshot.ts';

/** Lets somebody without a tile take part. */
export function AddGuest({ onCommand }: { readonly onCommand: (command: LiveCommand) => void }) {
  const [name, setName] = useState<string | null>(null);
  if (name === null) {
    return (
      <button type="button" class="button plain small" onClick={() => setName('')}>
        {i18n.t('round.addGuest')}
      </button>
    );
  }
  return (
    <form
      class="row add-guest"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onCommand({ type: 'round-guest', name: name.trim() });
        setName(null);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setName(null);
      }}
    >
      <input
        class="field"
        aria-label={i18n.t('round.addGuest')}
        placeholder={i18n.t('round.guestPlaceholder')}
        maxLength={80}
        value={name}
        ref={(element) => element?.focus()}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class="button small">
        {i18n.t('round.add')}
      </button>
    </form>
  );
}
