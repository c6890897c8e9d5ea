import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { agendaText, parseAgenda } from '../../lib/facilitation/agenda.ts';
import type { AgendaItem } from '../../lib/meeting/events.ts';

interface AgendaFieldProps {
  readonly items: readonly AgendaItem[];
  readonly onChange: (items: readonly AgendaItem[]) => void;
}

/** Topics to come, typed or pasted: one a line. Kept when the field is left. */
export function AgendaField({ items, onChange }: AgendaFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? agendaText(items);
  const count = draft === null ? items.length : parseAgenda(draft).length;
  return (
    <label class="plan-block">
      <span>{i18n.t('plan.agenda')}</span>
      <textarea
        class="field"
        rows={3}
        placeholder={i18n.t('plan.agendaPlaceholder')}
        value={shown}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => {
          if (draft !== null && draft !== agendaText(items)) onChange(parseAgenda(draft));
          setDraft(null);
        }}
      />
      <span class="soft small-text">{i18n.t('plan.topics', count)}</span>
    </label>
  );
}
