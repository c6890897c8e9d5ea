/** What the user planned: why people meet, what kind of meeting it is, when it ends, and the topics still to come. */
import type { LogEntry } from './events.ts';
import type { Ledger } from './record.ts';

/** More lines than any agenda has. */
export const MOST_AGENDA_ITEMS = 300;
/** A topic is given at most a day. */
export const LONGEST_MINUTES = 1440;

export type PlanEntry = Extract<LogEntry, { type: 'meeting-kind' | 'purpose' | 'agenda' | 'ends-at' | 'topic-led' }>;

/** Takes one event about the plan. */
export function stepPlan(ledger: Ledger, entry: PlanEntry): void {
  switch (entry.type) {
    case 'meeting-kind':
      ledger.kind = entry.kind;
      return;
    case 'purpose':
      ledger.purpose = entry.text;
      return;
    case 'agenda':
      ledger.agenda = entry.items;
      return;
    case 'ends-at':
      ledger.endsAt = entry.endsAt;
      return;
    case 'topic-led': {
      const topic = ledger.topics.at(-1);
      if (topic) topic.ledBy = entry.person;
      return;
    }
  }
}
