import { i18n } from '#i18n';
import type { MeetingPicture } from '../../../lib/measures/picture.ts';
import type { MeetingReport } from '../../../lib/measures/report.ts';
import { Figure } from '../../charts/figure.tsx';
import { airtime, nameOf } from '../../format.ts';

interface ByTopicProps {
  readonly report: MeetingReport;
  readonly picture: MeetingPicture;
  readonly namesHidden: boolean;
}

/** What was said in each topic, and how many were heard from in it. */
export function ByTopic({ report, picture, namesHidden }: ByTopicProps) {
  const { timeline, byTopic } = picture;
  const { topics, lanes } = timeline;
  const counted = report.topics.filter(({ from, to }) => from < to);
  if (topics.length < 2 || report.summary.role !== 'facilitator') return null;
  const rows = topics.map((topic, i) => ({
    from: topic.from,
    name: topic.label || i18n.t('topics.unnamed', [i + 1]),
    // What topics are called may hold names.
    number: i18n.t('topics.unnamed', [i + 1]),
    lengthMs: topic.to - topic.from,
    heard: counted[i],
    said: byTopic[i] ?? [],
  }));
  return (
    <Figure
      title={i18n.t('topics.title')}
      note={i18n.t('summary.byTopic.note')}
      file="hearth-topics"
      table={() => (
        <>
          <thead>
            <tr>
              <th scope="col">{i18n.t('table.person')}</th>
              {rows.map(({ from, name }) => (
                <th key={from} scope="col">
                  <bdi>{name}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lanes.map((lane, person) => (
              <tr key={lane.id}>
                <th scope="row">
                  <bdi class="person-name">{nameOf(lane, namesHidden)}</bdi>
                </th>
                {rows.map(({ from, said }) => (
                  <td key={from}>{airtime(said[person] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </>
      )}
    >
      {(pose) => (
        <ul>
          {rows.map(({ from, name, number, lengthMs, heard, said }) => (
            <li key={from} class="topic">
              <bdi>{pose && !pose.names ? number : name}</bdi>
              <span class="soft">
                {airtime(lengthMs)}
                {heard && ` · ${i18n.t('summary.byTopic.heardFrom', [heard.heardFrom, heard.people])}`}
              </span>
              <span class="pieces" aria-hidden="true">
                {said.map((ms, person) =>
                  ms > 0 ? <span key={lanes[person]?.id} class="piece" style={{ flexGrow: ms }} /> : null,
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Figure>
  );
}
