import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface PurposeProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Why people meet, in a sentence. Kept when the field is left. */
export function Purpose({ text, onChange }: PurposeProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const keep = () => {
    if (draft !== null && draft.trim() !== text) onChange(draft.trim());
    setDraft(null);
  };
  return (
    <label class="plan-block">
      <span>{i18n.t('plan.purpose')}</span>
      <input
        class="field"
        maxLength={200}
        placeholder={i18n.t('plan.purposePlaceholder')}
        value={draft ?? text}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
      />
    </label>
  );
}
