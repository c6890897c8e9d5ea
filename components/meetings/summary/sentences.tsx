import { i18n } from '#i18n';
import { KINDS } from '../../../lib/facilitation/kinds.ts';
import { isComplete } from '../../../lib/measures/complete.ts';
import type { MeetingPicture } from '../../../lib/measures/picture.ts';
import type { MeetingReport } from '../../../lib/measures/report.ts';
import { type Sentence, sentencesOf } from '../../../lib/measures/sentences.ts';
import { airtime, duration, length, percent } from '../../format.ts';
import { Ring } from '../../ring.tsx';
import { namesOf } from './names.ts';
import { NextTime } from './next-time.tsx';

interface SentencesProps {
  readonly report: MeetingReport;
  readonly picture: MeetingPicture;
  readonly namesHidden: boolean;
}

/** The meeting in a few sentences, the most important as the heading; the ring beside them, and one thing to try. */
export function Sentences({ report, picture, namesHidden }: SentencesProps) {
  const { people, summary } = report;
  const [first, ...others] = sentencesOf(report, picture, (kind) => KINDS[kind]);
  const words = (sentence: Sentence) => wordsOf(sentence, report, namesHidden);
  const seats = people.map(({ id, standing, share }) => ({ id, standing, share, speaking: false }));
  const isGroup = summary.role === 'facilitator' && summary.people > 2;
  return (
    <section class="heard">
      {isGroup && (
        <Ring
          seats={seats}
          size={112}
          closed={people.every(({ standing }) => isComplete(standing))}
          label={i18n.t('meetings.heardFrom', [summary.heardFrom, summary.people])}
        />
      )}
      <div class="sentences">
        {first && <h2>{words(first)}</h2>}
        {others.map((sentence) => (
          <p key={keyOf(sentence)}>
            <bdi>{words(sentence)}</bdi>
          </p>
        ))}
        <NextTime report={report} />
      </div>
    </section>
  );
}

function keyOf(sentence: Sentence): string {
  return sentence.code === 'topic-few' ? `${sentence.code} ${sentence.topic}` : sentence.code;
}

/** A sentence in words. */
export function wordsOf(sentence: Sentence, report: MeetingReport, namesHidden: boolean): string {
  switch (sentence.code) {
    case 'own':
      return i18n.t('summary.sentence.own', [airtime(sentence.airtimeMs), length(sentence.lengthMs)]);
    case 'alone':
    case 'two':
    case 'short':
      return i18n.t(`summary.sentence.${sentence.code}`);
    case 'nobody':
    case 'everyone':
      return i18n.t(`summary.sentence.${sentence.code}`, [sentence.people]);
    case 'heard-from':
      return i18n.t('summary.sentence.heardFrom', sentence.heardFrom, [sentence.heardFrom, sentence.people]);
    case 'not-heard-from':
      return i18n.t('summary.notHeardFrom', [namesOf(sentence.people, report, namesHidden)]);
    case 'cant-tell':
      return i18n.t('summary.cantTell', [namesOf(sentence.people, report, namesHidden)]);
    case 'voices-by':
      return i18n.t('summary.sentence.voicesBy', [duration(sentence.at)]);
    case 'topic-few':
      return i18n.t('summary.sentence.topicFew', sentence.voices, [
        sentence.voices,
        sentence.label || i18n.t('topics.unnamed', [sentence.topic + 1]),
      ]);
    case 'spread':
      return i18n.t(`spread.${sentence.band}`);
    case 'approximate':
      return i18n.t('health.approximateWhy');
    case 'partly-seen':
      return i18n.t('summary.sentence.partlySeen', [percent(Math.floor(sentence.coverage * 100) / 100)]);
  }
}
