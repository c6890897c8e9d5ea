import { i18n } from '#i18n';
import type { NotedInSeries, NotedLine } from '../../../lib/live/history/noted.ts';
import type { SeriesRole } from '../../../lib/practices/roles.ts';
import { list, sentences } from '../../format.ts';
import { day } from '../../past-format.ts';
import { Filled, type Sentence } from '../practices/sentence.tsx';
import { roleWords } from '../practices/words.ts';

interface NotedProps {
  readonly noted: readonly NotedInSeries[];
  /** For whoever hears it without its surroundings. */
  readonly name: string;
  /** There is nobody else to look at. */
  readonly isOpen: boolean;
}

/** What the user noted about a person, series by series, in sentences. */
export function Noted({ noted, name, isOpen }: NotedProps) {
  if (noted.length === 0) return null;
  return (
    <details class="noted" open={isOpen}>
      <summary aria-label={i18n.t('data.person.about.titleOne', [name])}>{i18n.t('data.person.about.title')}</summary>
      {noted.map(({ id, name: series, roles, lines }) => (
        <section key={id}>
          <h3>
            <a href={`#prepare/${encodeURIComponent(id)}`}>
              <bdi>{series || i18n.t('popup.meeting')}</bdi>
            </a>
          </h3>
          <ul>
            {lines.map((line, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same thing may be noted twice
              <li key={n}>
                <Filled {...notedSentence(line, roles)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}

function notedSentence(line: NotedLine, roles: readonly SeriesRole[]): Sentence {
  switch (line.kind) {
    case 'role': {
      const role = roleWords(line.role, roles) || i18n.t('data.person.about.roleGone');
      const days = list(line.walls.map(day));
      return { values: [role], words: ([what = '']) => i18n.t('data.person.about.role', [what, days]) };
    }
    case 'welcomed':
      return plain(i18n.t('data.person.about.welcomed', [day(line.wall)]));
    case 'not-new':
      return plain(i18n.t('data.person.about.notNew', [day(line.wall)]));
    case 'has-buddy':
    case 'is-buddy': {
      const key = line.kind === 'has-buddy' ? 'hasBuddy' : 'isBuddy';
      const asked = line.asked && i18n.t('data.person.about.buddyAsked');
      return {
        values: [line.other],
        words: ([other = '']) => sentences([i18n.t(`data.person.about.${key}`, [other, day(line.wall)]), asked]),
      };
    }
    case 'to-ask':
      return about(line.text, (text) => i18n.t('data.person.about.toAsk', [text, day(line.wall)]));
    case 'asked':
      return about(line.text, (text) => i18n.t('data.person.about.asked', [text, day(line.wall)]));
    case 'let-be':
      return about(line.text, (text) => i18n.t('data.person.about.letBe', [text, day(line.wall)]));
    case 'thanks':
    case 'gave-thanks':
      return thanksSentence(line);
  }
}

function thanksSentence({ kind, other, what, value, wall }: Extract<NotedLine, { what: string }>): Sentence {
  return {
    values: [other, what, value],
    words: ([who = '', reason = '', shows = '']) => {
      const head =
        kind === 'gave-thanks'
          ? i18n.t('data.person.about.gaveThanks', [who, day(wall)])
          : who === ''
            ? i18n.t('data.person.about.thanks', [day(wall)])
            : i18n.t('data.person.about.thanksBy', [who, day(wall)]);
      const rest = [
        reason && i18n.t('data.person.about.for', [reason]),
        shows && i18n.t('data.person.about.shows', [shows]),
      ];
      return sentences([head, ...rest]);
    },
  };
}

function plain(text: string): Sentence {
  return { values: [], words: () => text };
}

function about(text: string, words: (text: string) => string): Sentence {
  return { values: [text], words: ([own = '']) => words(own) };
}
