import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { mixedGroups, parseGroups } from '../../lib/facilitation/groups.ts';
import type { LivePerson } from '../../lib/live/snapshot.ts';
import { excludes } from '../../lib/meeting/mark-rules.ts';
import { CopyButton } from '../copy-button.tsx';
import { list, nameOf } from '../format.ts';

interface ManyPeopleProps {
  readonly people: readonly LivePerson[];
  readonly namesHidden: boolean;
  readonly copy: (text: string) => Promise<void>;
  /** Numbers in [0, 1). */
  readonly random: () => number;
  /** Begins a round of these groups. */
  readonly onStart: (groups: readonly string[]) => void;
}

/** Ways to hear everybody where there are too many to ask one by one. */
export function ManyPeople({ people, namesHidden, copy, random, onStart }: ManyPeopleProps) {
  return (
    <div class="many-people">
      <h3>{i18n.t('round.manyPeople')}</h3>
      <GroupsOfFour people={people} {...{ namesHidden, copy, random }} />
      <RoundByGroup onStart={onStart} />
      <details class="fold">
        <summary>{i18n.t('round.chat')}</summary>
        <blockquote>{i18n.t('round.chatWords')}</blockquote>
        <CopyButton text={() => i18n.t('round.chatWords')} copy={copy} label={i18n.t('copy.label')} />
      </details>
    </div>
  );
}

function GroupsOfFour({ people, namesHidden, copy, random }: Omit<ManyPeopleProps, 'onStart'>) {
  const [groups, setGroups] = useState<readonly (readonly string[])[]>([]);
  const byId = new Map(people.map((person) => [person.id, person]));
  const named = (hidden: boolean) =>
    groups.map((ids, i) => {
      const members = ids.map((id) => byId.get(id)).filter((person) => person !== undefined);
      return i18n.t('round.groupLine', [i + 1, list(members.map((person) => nameOf(person, hidden)))]);
    });
  const mix = () => {
    const here = people.filter(
      ({ present, marks }) => present && !marks.some(({ mark }) => excludes(mark) || mark === 'away'),
    );
    setGroups(
      mixedGroups(
        here.map(({ id }) => id),
        random,
      ),
    );
  };
  return (
    <details class="fold">
      <summary>{i18n.t('round.groupsOfFour')}</summary>
      <p class="soft small-text">{i18n.t('round.groupsOfFourText')}</p>
      {groups.length > 0 && (
        <ol class="groups">
          {named(namesHidden).map((line) => (
            <li key={line}>
              <bdi>{line}</bdi>
            </li>
          ))}
        </ol>
      )}
      <div class="row">
        <button type="button" class="button small" onClick={mix}>
          {i18n.t(groups.length > 0 ? 'round.mixAgain' : 'round.mix')}
        </button>
        {groups.length > 0 && (
          <CopyButton text={() => named(false).join('\n')} copy={copy} label={i18n.t('copy.label')} />
        )}
      </div>
    </details>
  );
}

function RoundByGroup({ onStart }: Pick<ManyPeopleProps, 'onStart'>) {
  const [text, setText] = useState('');
  const id = useId();
  const { groups, tooSmall } = parseGroups(text);
  return (
    <details class="fold">
      <summary>{i18n.t('round.byGroup')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (groups.length > 0) onStart(groups.map(({ label }) => label));
        }}
      >
        <label class="soft small-text" for={id}>
          {i18n.t('round.byGroupText')}
        </label>
        <textarea
          id={id}
          class="field"
          rows={4}
          placeholder={i18n.t('round.byGroupPlaceholder')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p class="small-text group-found" role="status">
          {groups.length > 0 && <bdi>{i18n.t('round.groupsFound', [list(groups.map(({ label }) => label))])}</bdi>}
          {tooSmall.length > 0 && <bdi>{i18n.t('round.tooSmall', [list(tooSmall)])}</bdi>}
        </p>
        <button type="submit" class="button small" disabled={groups.length === 0}>
          {i18n.t('round.begin')}
        </button>
      </form>
    </details>
  );
}
