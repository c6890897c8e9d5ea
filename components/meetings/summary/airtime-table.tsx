import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { MeetingReport, ReportPerson } from '../../../lib/measures/report.ts';
import { barScaleOf } from '../../airtime-bar.tsx';
import { camel } from '../../camel.ts';
import { ScrollTable } from '../../charts/figure.tsx';
import { airtime, nameOf, percent, sentences } from '../../format.ts';
import { PersonBar } from './person-bar.tsx';

interface AirtimeTableProps {
  readonly report: MeetingReport;
  readonly namesHidden: boolean;
}

/** So many people are a table that can be read; the rest is a click away. */
const FIRST_ROWS = 25;

/** Everybody in order of arrival: a picture and its figures in one table. Never sorted by how much somebody spoke. */
export function AirtimeTable({ report, namesHidden }: AirtimeTableProps) {
  const [all, setAll] = useState(false);
  const people = report.people.filter(({ self }) => report.summary.role === 'facilitator' || self);
  if (people.length === 0) return null;
  const isLong = people.length > FIRST_ROWS;
  const isApproximate = report.summary.mode !== 'per-participant';
  const isShown = report.shares === 'shown';
  const hasTurns = people.some(({ turns }) => turns !== null) && report.summary.role === 'facilitator';
  const scale = barScaleOf(people);
  return (
    <section class={isApproximate ? 'airtimes approximate' : 'airtimes'}>
      <h2>{i18n.t('airtime.title')}</h2>
      <p class="soft small-text">
        {sentences([
          isShown ? i18n.t('airtime.mark') : i18n.t(`shares.${camel(report.shares)}`),
          isApproximate && i18n.t('health.approximateWhy'),
        ])}
      </p>
      <ScrollTable label={i18n.t('airtime.title')}>
        <thead>
          <tr>
            <th scope="col">{i18n.t('table.person')}</th>
            <th scope="col">{i18n.t('table.standing')}</th>
            <th scope="col" class="number">
              {i18n.t('summary.table.first')}
            </th>
            <th scope="col">{i18n.t('table.airtime')}</th>
            {isShown && (
              <th scope="col" class="number">
                {i18n.t('table.share')}
              </th>
            )}
            {isShown && (
              <th scope="col" class="number">
                {i18n.t('table.evenSplit')}
              </th>
            )}
            <th scope="col" class="number">
              {i18n.t('table.present')}
            </th>
            {hasTurns && (
              <th scope="col" class="number">
                {i18n.t('summary.table.turns')}
              </th>
            )}
            {hasTurns && (
              <th scope="col" class="number">
                {i18n.t('summary.table.longest')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {(all || !isLong ? people : people.slice(0, FIRST_ROWS)).map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <bdi class="person-name" title={nameOf(person, namesHidden)}>
                  {nameOf(person, namesHidden)}
                </bdi>
              </th>
              <td class={`stands ${person.standing}`}>
                <span class="seat-mark" aria-hidden="true" /> {standingInPast(person.standing)}
              </td>
              <td class="number">{person.firstHeardAt === null ? '–' : airtime(person.firstHeardAt)}</td>
              <td>
                <span class="airtime-cell">
                  <PersonBar person={person} scale={scale} lengthMs={report.summary.lengthMs} />
                  <span>{spoken(person)}</span>
                </span>
              </td>
              {isShown && <td class="number">{person.share === null ? '' : percent(person.share)}</td>}
              {isShown && <td class="number">{person.evenSplit === null ? '' : percent(person.evenSplit)}</td>}
              <td class="number">{airtime(person.presentMs)}</td>
              {hasTurns && <td class="number">{person.turns}</td>}
              {hasTurns && <td class="number">{person.longestMs === 0 ? '–' : airtime(person.longestMs)}</td>}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {isLong && (
        <button type="button" class="button small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? i18n.t('summary.fewer') : i18n.t('summary.all', people.length)}
        </button>
      )}
    </section>
  );
}

/** The meeting is over: nobody is *not yet* heard from. */
function standingInPast(standing: ReportPerson['standing']): string {
  if (standing === 'not-heard-from') return i18n.t('summary.table.notHeardFrom');
  return i18n.t(`standing.${camel(standing)}`);
}

/** Minutes that were seen; in words where none could be. */
function spoken({ measuredMs, airtimeMs }: ReportPerson): string {
  return measuredMs === 0 && airtimeMs === 0 ? i18n.t('summary.notMeasured') : airtime(airtimeMs);
}
