import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SeriesGroup } from '../../../lib/live/history/prepare/model.ts';
import type { ThanksDesk } from '../../../lib/live/history/prepare/thanks.ts';
import { type Appreciation, LATELY_MS, thanksToSay } from '../../../lib/practices/appreciations.ts';
import { LONGEST_LINE, LONGEST_NOTE } from '../../../lib/practices/own-words.ts';
import { CopyButton } from '../../copy-button.tsx';
import { useAdding } from './adding.ts';
import { SmallButton, TextField } from './fields.tsx';
import { NamesHidden, PracticePart } from './practice-part.tsx';
import { Filled, inWords } from './sentence.tsx';
import { thanksSentence, thanksText } from './words.ts';

interface ThanksPartProps {
  readonly desk: ThanksDesk;
  readonly appreciations: readonly Appreciation[];
  /** The group's norms: each can be what a contribution shows. */
  readonly norms: readonly string[];
  readonly group: SeriesGroup;
  readonly namesHidden: boolean;
  readonly isWanted: boolean;
  readonly copy: (text: string) => Promise<void>;
}

const DAY_MS = 24 * 60 * 60_000;

/** Words of thanks, to say aloud. */
export function ThanksPart({ desk, appreciations, norms, group, namesHidden, isWanted, copy }: ThanksPartProps) {
  const since = group.lastStarted ?? 0;
  const earlier = appreciations.filter(({ wall }) => wall < since).reverse();
  return (
    <PracticePart
      title={i18n.t('practices.prepare.thanks.title')}
      about={i18n.t('practices.prepare.thanks.about')}
      isWanted={isWanted}
    >
      {namesHidden ? (
        <NamesHidden />
      ) : (
        <>
          <ToSay appreciations={appreciations} since={since} desk={desk} copy={copy} />
          <NewThanks people={group.others} norms={norms} onAppreciation={desk.onAppreciation} />
          {earlier.length > 0 && (
            <details class="practice-fold">
              <summary>{i18n.t('practices.prepare.thanks.earlier')}</summary>
              <Marks marks={earlier} desk={desk} />
            </details>
          )}
          {group.others.length > 0 && <Lately desk={desk} />}
        </>
      )}
    </PracticePart>
  );
}

interface ToSayProps extends Pick<ThanksPartProps, 'desk' | 'appreciations' | 'copy'> {
  /** Wall clock, ms. */
  readonly since: number;
  /** What it is stands above it already. */
  readonly isTitled?: boolean;
}

/** Everything to say at the close. */
export function ToSay({ appreciations, since, desk, copy, isTitled = false }: ToSayProps) {
  const id = useId();
  const thanks = thanksToSay(appreciations, since);
  if (thanks.length === 0) return null;
  return (
    <>
      {!isTitled && <h3>{i18n.t('practices.prepare.thanks.toSay')}</h3>}
      <div id={id}>
        <Marks marks={thanks.flatMap(({ marks }) => marks)} desk={desk} />
      </div>
      <div class="practice-actions">
        <CopyButton
          text={() => thanksText(thanks)}
          copy={copy}
          label={i18n.t('practices.prepare.copy')}
          describedBy={id}
        />
      </div>
    </>
  );
}

function Marks({ marks, desk }: { readonly marks: readonly Appreciation[]; readonly desk: ThanksDesk }) {
  return (
    <ul class="practice-list">
      {marks.map((mark) => (
        <li key={mark.id}>
          <p>
            <Filled {...thanksSentence(mark)} />
          </p>
          <SmallButton
            text={i18n.t('practices.prepare.remove')}
            of={i18n.t('practices.prepare.removeOne', [inWords(thanksSentence(mark))])}
            onClick={() => desk.onForget(mark.id)}
          />
        </li>
      ))}
    </ul>
  );
}

interface NewThanksProps extends Pick<ThanksDesk, 'onAppreciation'> {
  readonly people: readonly string[];
  readonly norms: readonly string[];
}

/** Notes thanks with words. */
export function NewThanks({ people, norms, onAppreciation }: NewThanksProps) {
  const { values, set, first, onSubmit } = useAdding({ name: '', what: '', value: '' }, onAppreciation);
  return (
    <form class="practice-form" onSubmit={onSubmit}>
      <TextField
        label={i18n.t('practices.prepare.person')}
        value={values.name}
        longest={LONGEST_LINE}
        choices={people}
        isNeeded
        field={first}
        onValue={(name) => set({ name })}
      />
      <TextField
        label={i18n.t('practices.prepare.thanks.what')}
        value={values.what}
        longest={LONGEST_NOTE}
        placeholder={i18n.t('practices.prepare.thanks.whatHint')}
        hint={i18n.t('practices.prepare.spoken')}
        onValue={(what) => set({ what })}
      />
      <TextField
        label={i18n.t('practices.prepare.thanks.value')}
        value={values.value}
        longest={LONGEST_LINE}
        choices={norms}
        hint={i18n.t('practices.prepare.thanks.valueText')}
        onValue={(value) => set({ value })}
      />
      <button type="submit" class="button">
        {i18n.t('practices.prepare.note')}
      </button>
    </form>
  );
}

/** Shown only to whoever asks. */
export function Lately({ desk: { lately, onLately } }: { readonly desk: ThanksDesk }) {
  const id = useId();
  const names = lately.value;
  return (
    <div class="lately">
      <button
        type="button"
        class="button small"
        aria-expanded={names !== null}
        aria-controls={names === null ? undefined : id}
        onClick={onLately}
      >
        {i18n.t('practices.prepare.thanks.lately')}
      </button>
      {names && (
        <div id={id}>
          <p class="soft">{i18n.t('practices.prepare.thanks.latelyText', [LATELY_MS / DAY_MS])}</p>
          {names.length === 0 && <p>{i18n.t('practices.prepare.thanks.latelyNobody')}</p>}
          <ul class="in-line">
            {names.map((name) => (
              <li key={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
