import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SeriesGroup } from '../../../lib/live/history/prepare/model.ts';
import { LONGEST_LINE } from '../../../lib/practices/own-words.ts';
import { CopyButton } from '../../copy-button.tsx';
import { TextField } from './fields.tsx';
import { NamesHidden, PracticePart } from './practice-part.tsx';
import { Filled, inWords } from './sentence.tsx';
import { purposeLinks } from './words.ts';

interface OneToOnePartProps {
  /** Why the group meets; `''`: nobody has said so. */
  readonly purpose: string;
  readonly group: SeriesGroup;
  readonly namesHidden: boolean;
  readonly isWanted: boolean;
  readonly copy: (text: string) => Promise<void>;
}

/** Words for somebody's ears alone that link what they work on to why the group meets. */
export function OneToOnePart({ purpose, group, namesHidden, isWanted, copy }: OneToOnePartProps) {
  return (
    <PracticePart
      title={i18n.t('practices.prepare.oneToOne.title')}
      about={i18n.t('practices.prepare.oneToOne.about')}
      isWanted={isWanted}
    >
      {namesHidden ? <NamesHidden /> : <Link purpose={purpose} people={group.others} copy={copy} />}
    </PracticePart>
  );
}

interface LinkProps extends Pick<OneToOnePartProps, 'purpose' | 'copy'> {
  readonly people: readonly string[];
}

function Link({ purpose, people, copy }: LinkProps) {
  const id = useId();
  const [name, setName] = useState('');
  const [task, setTask] = useState('');
  const [turn, setTurn] = useState(0);
  // Read out when other words were asked for, not with every letter.
  const [isAsked, setAsked] = useState(false);
  const typed = (set: (value: string) => void) => (value: string) => {
    setAsked(false);
    set(value);
  };
  const ways = purposeLinks({ name: name.trim(), task: task.trim(), purpose });
  const words = ways[turn % ways.length];
  return (
    <>
      <p class="soft">{i18n.t('practices.prepare.oneToOne.text')}</p>
      <div class="practice-form">
        <TextField
          label={i18n.t('practices.prepare.person')}
          value={name}
          longest={LONGEST_LINE}
          choices={people}
          onValue={typed(setName)}
        />
        <TextField
          label={i18n.t('practices.prepare.oneToOne.task')}
          value={task}
          longest={LONGEST_LINE}
          placeholder={i18n.t('practices.prepare.oneToOne.taskHint')}
          hint={i18n.t('practices.prepare.oneToOne.notKept')}
          onValue={typed(setTask)}
        />
      </div>
      {words && (
        <>
          <p id={id} class="to-say" aria-live={isAsked ? 'polite' : 'off'}>
            <Filled {...words} />
          </p>
          <div class="practice-actions">
            <CopyButton
              text={() => inWords(words)}
              copy={copy}
              label={i18n.t('practices.prepare.copy')}
              describedBy={id}
            />
            <button
              type="button"
              class="button small"
              aria-describedby={id}
              onClick={() => {
                setAsked(true);
                setTurn(turn + 1);
              }}
            >
              {i18n.t('practices.prepare.oneToOne.otherWords')}
            </button>
          </div>
        </>
      )}
      {purpose === '' && <p class="soft">{i18n.t('practices.prepare.oneToOne.noPurpose')}</p>}
    </>
  );
}
