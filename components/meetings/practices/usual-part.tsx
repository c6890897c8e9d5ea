import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { agendaText, parseAgenda } from '../../../lib/facilitation/agenda.ts';
import { MEETING_KINDS } from '../../../lib/facilitation/kinds.ts';
import type { UsualDesk } from '../../../lib/live/history/prepare/usual.ts';
import type { AgendaItem, MeetingKind } from '../../../lib/meeting/events.ts';
import { camel } from '../../camel.ts';
import { duration } from '../../format.ts';
import { SelectField } from '../list/fields.tsx';
import { LinesField } from './fields.tsx';
import { PracticePart } from './practice-part.tsx';

const MINUTE_MS = 60_000;
/** As long as meetings mostly are, minutes; 0: not said. */
const LENGTHS = [0, 15, 25, 30, 45, 50, 60, 75, 90, 120, 180] as const;
/** Longer than anybody's agenda, characters. */
const LONGEST_AGENDA = 20_000;

interface UsualPartProps {
  readonly desk: UsualDesk;
  readonly isWanted: boolean;
}

/** What the meetings of the series are usually like: each begins so, and can be changed then. */
export function UsualPart({ desk: { plan, onPlan }, isWanted }: UsualPartProps) {
  const { kind, lengthMs, agenda = [] } = plan.value;
  const minutes = lengthMs === null ? 0 : Math.round(lengthMs / MINUTE_MS);
  // A meeting that ended at an odd minute once keeps its length in the list.
  const lengths = [...new Set<number>([...LENGTHS, minutes])].sort((a, b) => a - b);
  return (
    <PracticePart
      title={i18n.t('practices.prepare.usual.title')}
      about={i18n.t('practices.prepare.usual.about')}
      isWanted={isWanted}
    >
      <SelectField<MeetingKind>
        label={i18n.t('plan.kind')}
        value={kind}
        options={MEETING_KINDS.map((one) => [one, i18n.t(`kind.${camel(one)}`)] as const)}
        onValue={(value) => onPlan({ kind: value })}
      />
      <SelectField<string>
        label={i18n.t('practices.prepare.usual.length')}
        value={String(minutes)}
        options={lengths.map((one) => [
          String(one),
          one === 0 ? i18n.t('practices.prepare.usual.open') : duration(one * MINUTE_MS),
        ])}
        onValue={(value) => onPlan({ lengthMs: value === '0' ? null : Number(value) * MINUTE_MS })}
      />
      <Agenda key={agendaText(agenda)} items={agenda} onItems={(items) => onPlan({ agenda: items })} />
    </PracticePart>
  );
}

interface AgendaProps {
  readonly items: readonly AgendaItem[];
  readonly onItems: (items: readonly AgendaItem[]) => void;
}

/** Typed or pasted, one a line; kept when the field is left. */
function Agenda({ items, onItems }: AgendaProps) {
  const [draft, setDraft] = useState(agendaText(items));
  const topics = parseAgenda(draft);
  return (
    <div
      onFocusOut={() => {
        if (agendaText(topics) !== agendaText(items)) onItems(topics);
      }}
    >
      <LinesField
        label={i18n.t('practices.prepare.usual.agenda')}
        value={draft}
        longest={LONGEST_AGENDA}
        onValue={setDraft}
      />
      <p class="soft small-text">{i18n.t('plan.topics', topics.length)}</p>
    </div>
  );
}
