import { i18n } from '#i18n';
import type { MeetingReport } from '../../lib/measures/report.ts';
import { AirtimeBar, barScaleOf } from '../airtime-bar.tsx';
import { camel } from '../camel.ts';
import { airtime, nameOf, percent } from '../format.ts';

interface AirtimeTableProps {
  readonly report: MeetingReport;
  readonly namesHidden: boolean;
}

/** Everybody in order of arrival: a picture and its figures in one table. Never sorted by how much somebody spoke. */
export function AirtimeTable({ report, namesHidden }: AirtimeTableProps) {
  const people = report.people.filter(({ self }) => report.summary.role === 'facilitator' || self);
  const scale = barScaleOf(people);
  return (
    <section>
      <h2>{i18n.t('airtime.title')}</h2>
      {report.shares === 'shown' ? (
        <p class="soft small-text">{i18n.t('airtime.mark')}</p>
      ) : (
        <p class="soft small-text">{i18n.t(`shares.${camel(report.shares)}`)}</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable by keyboard too */}
      <section class="table-scroll" aria-label={i18n.t('airtime.title')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{i18n.t('table.person')}</th>
              <th scope="col">{i18n.t('table.standing')}</th>
              <th scope="col">{i18n.t('table.airtime')}</th>
              {report.shares === 'shown' && <th scope="col">{i18n.t('table.share')}</th>}
              {report.shares === 'shown' && <th scope="col">{i18n.t('table.evenSplit')}</th>}
              <th scope="col">{i18n.t('table.present')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  <bdi class="person-name">{nameOf(person, namesHidden)}</bdi>
                </th>
                <td>{i18n.t(`standing.${camel(person.standing)}`)}</td>
                <td class="airtime-cell">
                  <AirtimeBar person={person} {...scale} />
                  {person.measuredMs === 0 ? i18n.t('standing.cantTell') : airtime(person.airtimeMs)}
                </td>
                {person.share !== null && <td>{percent(person.share)}</td>}
                {person.evenSplit !== null && <td>{percent(person.evenSplit)}</td>}
                <td>{airtime(person.presentMs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
