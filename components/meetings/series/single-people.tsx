import { i18n } from '#i18n';
import type { SeriesPeople } from '../../../lib/live/history/series-model.ts';
import { FEWEST_FOR_LINE, type PersonMeeting, type PersonTrend } from '../../../lib/measures/person-trend.ts';
import { camel } from '../../camel.ts';
import { ChartTable } from '../../charts/chart-table.tsx';
import { TrendChart } from '../../charts/trend-chart.tsx';
import { TrendFigure } from '../../charts/trend-figure.tsx';
import { percent, sentences } from '../../format.ts';
import { day } from '../../past-format.ts';
import { SelectField } from '../list/fields.tsx';

interface SinglePeopleProps {
  /** `null`: off. */
  readonly people: SeriesPeople | null;
  readonly isAllowed: boolean;
  readonly namesHidden: boolean;
  readonly onPeople: (on: boolean) => void;
  readonly onPerson: (name: string) => void;
}

const MEANING = ['contribution', 'few', 'private'] as const;

/** One person over time: off until the user turned it on for this series, having been told what it means. */
export function SinglePeople({ people, isAllowed, namesHidden, onPeople, onPerson }: SinglePeopleProps) {
  return (
    <section class="single-people">
      <h2>{i18n.t('series.people')}</h2>
      {!isAllowed && <p class="soft">{i18n.t('series.peopleForbidden')}</p>}
      {isAllowed && (
        <>
          <ul class="meaning">
            {MEANING.map((what) => (
              <li key={what}>{i18n.t(`series.peopleMeaning.${what}`)}</li>
            ))}
          </ul>
          <button type="button" class="button" aria-pressed={people !== null} onClick={() => onPeople(people === null)}>
            {i18n.t(people === null ? 'series.peopleOn' : 'series.peopleOff')}
          </button>
          {people && namesHidden && <p class="soft">{i18n.t('series.peopleHidden')}</p>}
          {people && !namesHidden && <Chosen people={people} onPerson={onPerson} />}
        </>
      )}
    </section>
  );
}

function Chosen({
  people: { names, shown },
  onPerson,
}: { people: SeriesPeople } & Pick<SinglePeopleProps, 'onPerson'>) {
  return (
    <>
      <SelectField
        label={i18n.t('list.person')}
        value={shown?.name ?? ''}
        options={[['', i18n.t('series.nobody')], ...names.map((name) => [name, name] as const)]}
        onValue={onPerson}
      />
      {shown && <Person trend={shown} />}
    </>
  );
}

function Person({ trend: { name, meetings, heardFrom, cantTell } }: { readonly trend: PersonTrend }) {
  const title = i18n.t('series.personShare', [name]);
  return (
    <TrendFigure
      caption={name}
      nameless={i18n.t('person.hidden', ['1'])}
      file="hearth-person"
      table={
        <ChartTable
          caption={title}
          columns={[
            i18n.t('trend.column.meeting'),
            i18n.t('table.standing'),
            i18n.t('table.share'),
            i18n.t('table.evenSplit'),
          ]}
          rows={meetings.map((meeting) => [
            day(meeting.wall),
            i18n.t(`standing.${camel(meeting.standing)}`),
            shareWords(meeting.share),
            shareWords(meeting.evenSplit),
          ])}
        />
      }
    >
      <p>
        {sentences([
          i18n.t('series.personHeard', [heardFrom, meetings.length]),
          cantTell > 0 && i18n.t('series.personCantTell', cantTell),
        ])}
      </p>
      {meetings.filter(({ share }) => share !== null).length < FEWEST_FOR_LINE ? (
        <p class="soft">{i18n.t('series.personTooFew', [FEWEST_FOR_LINE])}</p>
      ) : (
        <>
          <TrendChart
            points={meetings.map((meeting) => ({
              wall: meeting.wall,
              middle: meeting.share,
              low: meeting.share,
              high: meeting.share,
              approximate: meeting.approximate,
              words: meetingWords(meeting),
            }))}
            domain={[0, 1]}
            format={percent}
            label={title}
          />
          <p class="soft small-text">{i18n.t('series.personChart')}</p>
        </>
      )}
    </TrendFigure>
  );
}

function shareWords(share: number | null): string {
  return share === null ? i18n.t('trend.heldBack') : percent(share);
}

function meetingWords({ wall, share, evenSplit }: PersonMeeting): string {
  return [day(wall), shareWords(share), i18n.t('text.pair', [i18n.t('table.evenSplit'), shareWords(evenSplit)])].join(
    ' · ',
  );
}
