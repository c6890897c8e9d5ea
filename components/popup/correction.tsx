import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LiveCommand, LivePerson, LiveSnapshot } from '../../lib/live/snapshot.ts';
import { excludes } from '../../lib/meeting/mark-rules.ts';
import { MOST_SEATS } from '../../lib/meeting/rooms.ts';
import { Choice, Choices } from '../correction/choices.tsx';
import { LONGEST_NAME, Rename } from '../correction/rename.tsx';
import { airtime, nameOf } from '../format.ts';
import './correction.css';

/** What can be put right about a person and needs an answer. */
export type CorrectionKind = 'not-them' | 'rename' | 'merge' | 'room';

interface CorrectionProps {
  readonly kind: CorrectionKind;
  readonly person: LivePerson;
  readonly snapshot: LiveSnapshot;
  readonly namesHidden: boolean;
  readonly onCommand: (command: LiveCommand) => void;
  readonly onClose: () => void;
}

/** One question about a person, with its answers. Every answer can be undone. */
export function Correction({ kind, person, snapshot, namesHidden, onCommand, onClose }: CorrectionProps) {
  const section = useRef<HTMLElement>(null);
  const title = useId();
  useEffect(() => section.current?.focus(), []);
  const name = nameOf(person, namesHidden);
  const answer = (command: LiveCommand) => {
    onCommand(command);
    onClose();
  };
  const others = snapshot.people.filter((one) => one.id !== person.id && !one.marks.some(({ mark }) => excludes(mark)));
  const heading = {
    'not-them': i18n.t('correct.notThem'),
    rename: i18n.t('correct.rename', [name]),
    merge: i18n.t('correct.merge', [name]),
    room: i18n.t('correct.room', [name]),
  }[kind];
  return (
    <section
      ref={section}
      class="correction"
      tabIndex={-1}
      aria-labelledby={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <h2 id={title}>{heading}</h2>
      {kind === 'not-them' && (
        <Choices text={i18n.t('correct.notThemText', [name, airtime(person.lastSaidMs)])}>
          {others
            .filter(({ present }) => present)
            .map((other) => (
              <Choice
                key={other.id}
                label={nameOf(other, namesHidden)}
                onClick={() => answer({ type: 'not-them', person: person.id, into: other.id })}
              />
            ))}
          <Choice
            label={i18n.t('correct.nobody')}
            onClick={() => answer({ type: 'not-them', person: person.id, into: null })}
          />
        </Choices>
      )}
      {kind === 'merge' && (
        <Choices text={i18n.t('correct.mergeText')}>
          {others.map((other) => (
            <Choice
              key={other.id}
              label={nameOf(other, namesHidden)}
              onClick={() => answer({ type: 'merge', person: person.id, into: other.id })}
            />
          ))}
        </Choices>
      )}
      {kind === 'rename' && (
        <Rename
          name={person.name}
          renamed={person.renamed}
          onName={(given) => answer({ type: 'rename', person: person.id, name: given })}
        />
      )}
      {kind === 'room' && <Room person={person} onAnswer={answer} />}
      <button type="button" class="button plain small push" onClick={onClose}>
        {i18n.t('correct.close')}
      </button>
    </section>
  );
}

interface FormProps {
  readonly person: LivePerson;
  readonly onAnswer: (command: LiveCommand) => void;
}

function Room({ person, onAnswer }: FormProps) {
  const known = person.room?.topic.map(({ name }) => name) ?? [];
  const [count, setCount] = useState(Math.max(2, known.length));
  const [names, setNames] = useState(known.filter((name) => name !== '').join('\n'));
  const id = useId();
  const save = () => {
    const given = names.split('\n').flatMap((name) => (name.trim() === '' ? [] : [name.trim().slice(0, LONGEST_NAME)]));
    const seats = Array.from({ length: Math.min(MOST_SEATS, Math.max(count, given.length)) }, (_, i) => given[i] ?? '');
    onAnswer({ type: 'room', person: person.id, seats });
  };
  return (
    <form
      class="room-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p class="soft small-text">{i18n.t('correct.roomText')}</p>
      <input
        class="field count"
        type="number"
        min={2}
        max={MOST_SEATS}
        aria-label={i18n.t('correct.room', [person.name])}
        value={count}
        onInput={(event) => setCount(event.currentTarget.valueAsNumber || 2)}
      />
      <label class="small-text" for={id}>
        {i18n.t('correct.names')}
      </label>
      <textarea id={id} class="field" rows={3} value={names} onInput={(event) => setNames(event.currentTarget.value)} />
      <div class="row">
        <button type="submit" class="button main small">
          {i18n.t('correct.save')}
        </button>
        {person.room && (
          <button
            type="button"
            class="button plain small"
            onClick={() => onAnswer({ type: 'room', person: person.id, seats: [] })}
          >
            {i18n.t('correct.oneOnly')}
          </button>
        )}
      </div>
    </form>
  );
}
