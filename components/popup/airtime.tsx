import { i18n } from '#i18n';
import type { LivePerson, LiveSnapshot } from '../../lib/live/snapshot.ts';
import { excludes } from '../../lib/meeting/mark-rules.ts';
import { AirtimeBar, barScaleOf } from '../airtime-bar.tsx';
import { camel } from '../camel.ts';
import { airtime, nameOf, percent } from '../format.ts';
import type { LiveProps } from './live-meeting.tsx';

/** Everybody's airtime; shares only when everybody could be seen for long enough. */
export function AirtimeFold({ snapshot, namesHidden }: LiveProps) {
  const people = snapshot.people.filter((person) => isShown(person, snapshot));
  if (people.length === 0) return null;
  const scale = barScaleOf(people);
  return (
    <details class="fold">
      <summary>{i18n.t('airtime.title')}</summary>
      {snapshot.shares !== 'shown' && <p class="soft small-text">{i18n.t(`shares.${camel(snapshot.shares)}`)}</p>}
      <ul class="airtimes">
        {people.map((person) => (
          <li key={person.id}>
            <bdi class="person-name" title={nameOf(person, namesHidden)}>
              {nameOf(person, namesHidden)}
            </bdi>
            <AirtimeBar person={person} {...scale} />
            <span class="figures soft">
              {person.share !== null && <span>{percent(person.share)}</span>}
              <span>
                {person.measured || person.airtimeMs > 0 ? airtime(person.airtimeMs) : i18n.t('standing.cantTell')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {snapshot.shares === 'shown' && <p class="soft small-text">{i18n.t('airtime.mark')}</p>}
    </details>
  );
}

function isShown(person: LivePerson, { role }: LiveSnapshot): boolean {
  if (role !== 'facilitator') return person.self;
  return !person.marks.some(({ mark }) => excludes(mark));
}
