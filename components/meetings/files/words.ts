/** What is written in words in files, and about them. */
import { i18n } from '#i18n';
import type { ExportWords, NotesOf } from '../../../lib/live/history/export-desk.ts';
import type { MeetingReport, ReportPerson } from '../../../lib/measures/report.ts';
import type { FileProblem } from '../../../lib/store/files/problems.ts';
import { camel } from '../../camel.ts';
import { airtime, facts, length, nameOf, percent } from '../../format.ts';
import { date } from '../../past-format.ts';
import { heardFrom } from '../heard-from.ts';

/** Why a file is not taken in, or not written. */
export function problemInWords(problem: FileProblem): string {
  return i18n.t(`files.problem.${camel(problem)}`);
}

/** How many meetings could not be read; `''`: none. */
export function leftOutInWords(count: number): string {
  return count === 0 ? '' : `${i18n.t('text.between')}${i18n.t('files.leftOut', count)}`;
}

/** All words of files that are given away. */
export const EXPORT_WORDS: ExportWords = {
  csv: {
    columns: {
      title: i18n.t('files.csv.title'),
      started: i18n.t('files.csv.started'),
      lengthS: i18n.t('files.csv.lengthS'),
      platform: i18n.t('files.csv.platform'),
      kind: i18n.t('files.csv.kind'),
      person: i18n.t('files.csv.person'),
      self: i18n.t('files.csv.self'),
      standing: i18n.t('files.csv.standing'),
      airtimeS: i18n.t('files.csv.airtimeS'),
      presentS: i18n.t('files.csv.presentS'),
      measuredS: i18n.t('files.csv.measuredS'),
      sharePercent: i18n.t('files.csv.sharePercent'),
      evenSplitPercent: i18n.t('files.csv.evenSplitPercent'),
      meeting: i18n.t('files.csv.meeting'),
      caveat: i18n.t('files.csv.caveat'),
    },
    kind: (kind) => i18n.t(`kind.${camel(kind)}`),
    standing: (standing) => i18n.t(`standing.${camel(standing)}`),
    person: ({ person, name, self }) => nameOf({ id: person, name, self, namesake: 0 }, false),
    yes: i18n.t('files.csv.yes'),
    no: i18n.t('files.csv.no'),
  },
  notes: notesOf,
};

/** One meeting as Markdown: what its page says, in the same words. */
export function notesOf({ report, platformName, note, caveat }: NotesOf): string {
  const { summary, purpose, people, topics, rounds } = report;
  const parts = [
    `# ${text(summary.title || i18n.t('popup.meeting'))}`,
    [date(summary.startedWall), length(summary.lengthMs), platformName].map(text).join(' · '),
    text(purpose),
    heardFrom(summary),
    section(i18n.t('files.notes.people'), people.map(personLine)),
    section(i18n.t('files.notes.topics'), topics.length > 1 ? topics.map(topicLine) : []),
    section(i18n.t('files.notes.rounds'), rounds.map(roundLine)),
    section(i18n.t('files.notes.measured'), summary.coverage === null ? [] : [percent(summary.coverage)]),
    note === '' ? '' : `## ${i18n.t('files.notes.own')}\n\n${note}`,
    caveat === null ? '' : `*${i18n.t('picture.caveat')}*`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${heading}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

function personLine(person: ReportPerson): string {
  const spoken =
    person.measuredMs === 0
      ? i18n.t('files.notes.cantTell')
      : i18n.t('files.notes.airtime', [airtime(person.airtimeMs)]);
  return i18n.t('text.pair', [
    text(nameOf(person, false)),
    facts([i18n.t(`standing.${camel(person.standing)}`), spoken]),
  ]);
}

function topicLine({ label, from, to, heardFrom: heard, people }: MeetingReport['topics'][number], i: number): string {
  const name = text(label || i18n.t('topics.unnamed', [i + 1]));
  return i18n.t('text.pair', [name, facts([airtime(to - from), i18n.t('meetings.heardFrom', [heard, people])])]);
}

function roundLine({ kind, done, places, passed }: MeetingReport['rounds'][number]): string {
  const went = i18n.t('rounds.went', [done, places, passed]);
  return i18n.t('text.pair', [i18n.t(`round.kind.${camel(kind)}`), went]);
}

/** Text that is no Markdown, in one line. */
function text(plain: string): string {
  return plain.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
