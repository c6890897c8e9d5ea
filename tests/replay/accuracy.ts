/** How exact each mode is: on pages as declared, on pages that differ by half, and when things go wrong. */
import type { IndicatorMode } from '../../lib/platforms/contract.ts';
import type { Conversation } from '../meetings/conversation.ts';
import { EMULATIONS, type EmulatedPlatform, type Emulation } from './emulations.ts';
import { type Figures, overallOf } from './metrics.ts';
import { type ReplayOptions, replay } from './replay.ts';

export const CONDITIONS = {
  /** The page behaves as its adapter believes. */
  declared: {},
  /** Every delay and tail of the page is half longer. */
  slower: { pace: 1.5 },
  /** …or half as long. */
  faster: { pace: 0.5 },
  /** Two reloads, 10 % of the samples lost, a minute of throttling twice, a latecomer, two rejoins, mutes. */
  faults: { faults: true },
} as const satisfies Record<string, ReplayOptions>;

export type Condition = keyof typeof CONDITIONS;

export interface DeclaredAccuracy {
  readonly platform: EmulatedPlatform;
  readonly name: string;
  readonly mode: IndicatorMode;
  /** Whether the product itself calls these figures approximate. */
  readonly approximate: boolean;
  readonly figures: { readonly declared: Figures };
}

export interface Accuracy extends DeclaredAccuracy {
  readonly figures: Readonly<Record<Condition, Figures>>;
}

/** Replays all meetings on one platform as the page is declared. */
export function declaredAccuracyOf(meetings: readonly Conversation[], platform: EmulatedPlatform): DeclaredAccuracy {
  const { name, mode }: Emulation = EMULATIONS[platform];
  const results = meetings.map((meeting) => replay(meeting, platform, CONDITIONS.declared));
  return {
    platform,
    name,
    mode,
    approximate: results.some(({ approximate }) => approximate),
    figures: { declared: overallOf(results.map(({ figures }) => figures)) },
  };
}

/** Replays all meetings on one platform under every condition. */
export function accuracyOf(meetings: readonly Conversation[], platform: EmulatedPlatform): Accuracy {
  const { figures, ...page } = declaredAccuracyOf(meetings, platform);
  const under = (condition: Condition) =>
    overallOf(meetings.map((meeting) => replay(meeting, platform, CONDITIONS[condition]).figures));
  return {
    ...page,
    figures: { ...figures, slower: under('slower'), faster: under('faster'), faults: under('faults') },
  };
}

const HEADING = [
  'page',
  'mean error',
  'worst person',
  'measured / true time',
  'page off by ± 50 %',
  'faults',
  'coverage with faults (true)',
  'missed / false / confused',
];

/** The accuracy table, as the README shows it. */
export function asMarkdown(rows: readonly Accuracy[]): string {
  const lines = [HEADING, HEADING.map(() => '---'), ...rows.map(cellsOf)];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cellsOf(row: Accuracy): string[] {
  const { slower, faster, faults } = row.figures;
  const off = [slower, faster];
  const [before, after] = declaredCells(row);
  return [
    ...before,
    `${points(most(off, 'meanShareErrorPoints'))} / ${points(most(off, 'worstShareErrorPoints'))}`,
    `${points(faults.meanShareErrorPoints)} / ${points(faults.worstShareErrorPoints)}`,
    `${percent(faults.coverage)} (${percent(faults.trueCoverage)})`,
    ...after,
  ];
}

/** What the table says of a page as it is declared: the cells before and after those of the other conditions. */
export function declaredCells({ name, approximate, figures: { declared } }: DeclaredAccuracy): [string[], string[]] {
  const { missed, falseAlarm, confusion } = declared.diarisation;
  const notes = [...(approximate ? ['approximate'] : []), ...(declared.cantTell > 0 ? ["some can't tell"] : [])];
  return [
    [
      notes.length > 0 ? `${name} (${notes.join(', ')})` : name,
      points(declared.meanShareErrorPoints),
      points(declared.worstShareErrorPoints),
      declared.timeRatio.toFixed(2),
    ],
    [[missed, falseAlarm, confusion].map(percent).join(' / ')],
  ];
}

function most(figures: readonly Figures[], key: 'meanShareErrorPoints' | 'worstShareErrorPoints'): number {
  return Math.max(...figures.map((one) => one[key]));
}

function points(value: number): string {
  return value.toFixed(2);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
