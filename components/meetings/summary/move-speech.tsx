import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { RepairablePerson } from '../../../lib/live/history/model.ts';
import type { Repair } from '../../../lib/meeting/repairs.ts';
import { Choice, Choices } from '../../correction/choices.tsx';
import { airtime, type Named, nameOf } from '../../format.ts';
import { Select } from './select.tsx';

interface MoveSpeechProps {
  readonly person: RepairablePerson;
  readonly name: string;
  readonly others: readonly Named[];
  readonly namesHidden: boolean;
  readonly onRepair: (repair: Repair) => void;
}

/** A stretch that was not theirs: somebody else's, or nobody's. */
export function MoveSpeech({ person, name, others, namesHidden, onRepair }: MoveSpeechProps) {
  const { stretches } = person;
  const [chosen, setChosen] = useState('0');
  const stretch = stretches[Number(chosen)] ?? stretches[0];
  if (!stretch) return null;
  const { from, to } = stretch;
  const move = (into: string | null) => onRepair({ type: 'move', person: person.id, from, to, into });
  return (
    <>
      <Select
        label={i18n.t('summary.repair.speechText', [name])}
        value={chosen}
        options={stretches.map((one, i) => ({
          value: String(i),
          words: i18n.t('summary.repair.stretch', [airtime(one.from), airtime(one.to), airtime(one.to - one.from)]),
        }))}
        onChange={setChosen}
      />
      <Choices text={i18n.t('summary.repair.whoSaid')}>
        {others.map((other) => (
          <Choice key={other.id} label={nameOf(other, namesHidden)} onClick={() => move(other.id)} />
        ))}
        <Choice label={i18n.t('correct.nobody')} onClick={() => move(null)} />
      </Choices>
    </>
  );
}
