import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Practice, ShownSeries } from '../../../lib/live/history/series-model.ts';
import { day } from '../../past-format.ts';
import { figure } from './trend-words.ts';

interface PracticesProps {
  readonly practices: ShownSeries['practices'];
  /** Today, as a date field has it. */
  readonly today: string;
  readonly onPractice: (practice: Practice) => void;
  readonly onRemovePractice: (practice: Practice) => void;
}

/** Longest note: a line. */
const LONGEST = 120;

/** What was begun in this series, and what was otherwise then. When, never why. */
export function Practices({ practices, today, onPractice, onRemovePractice }: PracticesProps) {
  return (
    <section class="practices">
      <h2>{i18n.t('series.practices')}</h2>
      <p class="soft">{i18n.t('series.practicesText')}</p>
      {practices.length > 0 && (
        <ol>
          {practices.map((practice, i) => (
            <li key={`${practice.wall} ${practice.text}`}>
              <p class="practice">
                <span class="practice-number">{i + 1}</span>
                <span>
                  <bdi>{practice.text}</bdi> <span class="soft">· {day(practice.wall)}</span>
                </span>
                <button
                  type="button"
                  class="button plain small"
                  aria-label={i18n.t('series.removePracticeName', [practice.text])}
                  onClick={() => onRemovePractice(practice)}
                >
                  {i18n.t('series.removePractice')}
                </button>
              </p>
              <Besides besides={practice.besides} />
            </li>
          ))}
        </ol>
      )}
      {practices.some(({ besides }) => besides.length > 0) && (
        <p class="soft small-text">{i18n.t('series.besidesCaveat')}</p>
      )}
      <NewPractice today={today} onPractice={onPractice} />
    </section>
  );
}

function Besides({ besides }: Pick<ShownSeries['practices'][number], 'besides'>) {
  if (besides.length === 0) return <p class="soft small-text">{i18n.t('series.besidesTooFew')}</p>;
  return (
    <table class="besides">
      <thead>
        <tr>
          <th scope="col">{i18n.t('series.middle')}</th>
          <th scope="col">{i18n.t('series.before')}</th>
          <th scope="col">{i18n.t('series.since')}</th>
        </tr>
      </thead>
      <tbody>
        {besides.map(({ measure, before, since }) => (
          <tr key={measure}>
            <th scope="row">{i18n.t(`trend.measure.${measure}`)}</th>
            {[before, since].map(({ middle, meetings }, i) => (
              <td key={i === 0 ? 'before' : 'since'}>
                <bdi>{figure(measure, middle)}</bdi>{' '}
                <span class="soft small-text">{i18n.t('list.count', meetings)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NewPractice({ today, onPractice }: Pick<PracticesProps, 'today' | 'onPractice'>) {
  const id = useId();
  const [text, setText] = useState('');
  const [date, setDate] = useState(today);
  const wall = startOfDay(date);
  return (
    <form
      class="new-practice"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '' || wall === null) return;
        onPractice({ wall, text: text.trim() });
        setText('');
      }}
    >
      <div class="labelled">
        <label for={`${id}-text`}>{i18n.t('series.begun')}</label>
        <input
          id={`${id}-text`}
          value={text}
          maxLength={LONGEST}
          placeholder={i18n.t('series.begunHint')}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <div class="labelled">
        <label for={`${id}-date`}>{i18n.t('series.begunOn')}</label>
        <input
          id={`${id}-date`}
          type="date"
          value={date}
          max={today}
          onInput={(event) => setDate(event.currentTarget.value)}
        />
      </div>
      <button type="submit" class="button">
        {i18n.t('series.addPractice')}
      </button>
    </form>
  );
}

/** Midnight of a day where the user is, wall clock, ms; `null`: no day. */
function startOfDay(date: string): number | null {
  const [year, month, of] = date.split('-').map(Number);
  if (!year || !month || !of) return null;
  return new Date(year, month - 1, of).getTime();
}
