/** Every setting by its words: for the table of contents, the search, and what a file would change. */
import { i18n } from '#i18n';
import { NUDGE_KINDS } from '../../lib/facilitation/nudges/settings.ts';
import { foldText, wordsOf } from '../../lib/search/fold-text.ts';
import { camel } from '../camel.ts';

/** The times of hints with the unit in which each is set: what most would change first. */
export const TIMES = [
  ['notHeardPerPersonMs', 'minutes'],
  ['notHeardLeastMs', 'minutes'],
  ['notHeardMostMs', 'minutes'],
  ['handMs', 'seconds'],
  ['longTurnMs', 'minutes'],
  ['closingMs', 'minutes'],
  ['earliestMs', 'minutes'],
  ['apartMs', 'minutes'],
  ['personMs', 'minutes'],
  ['pauseMs', 'seconds'],
] as const;
const TIME_NAMES = TIMES.map(([name]) => name);

/** The groups of the page, in its order, and the settings in each. A group of one setting is that setting. */
export const GROUPS = {
  sites: ['sites'],
  hints: [...NUDGE_KINDS, ...TIME_NAMES],
  rounds: ['round-moves-on'],
  aloud: ['announces'],
  prompts: ['prompts'],
  shortcuts: ['shortcuts'],
  taught: ['taught'],
  includer: ['includer'],
  kept: ['kept'],
  file: ['file'],
} as const;
export type GroupId = keyof typeof GROUPS;
export type SettingId = (typeof GROUPS)[GroupId][number];
export const GROUP_IDS = Object.keys(GROUPS) as readonly GroupId[];

/** The id of a group's heading, which links lead to. */
export const HEADINGS: Readonly<Record<GroupId, string>> = {
  sites: 'sites',
  hints: 'hints',
  rounds: 'rounds',
  aloud: 'aloud',
  prompts: 'own-prompts',
  shortcuts: 'shortcuts',
  taught: 'taught-pages',
  includer: 'includer',
  kept: 'kept',
  file: 'settings-file',
};

/** What a group is called. */
export function groupTitle(group: GroupId): string {
  switch (group) {
    case 'sites':
      return i18n.t('options.sites');
    case 'hints':
      return i18n.t('options.hints.title');
    case 'rounds':
      return i18n.t('options.hints.rounds');
    case 'aloud':
      return i18n.t('options.aloud.title');
    case 'prompts':
      return i18n.t('options.prompts.title');
    case 'shortcuts':
      return i18n.t('options.shortcuts.title');
    case 'taught':
      return i18n.t('teach.listTitle');
    case 'includer':
      return i18n.t('practices.includerPage.section');
    case 'kept':
      return i18n.t('data.title');
    case 'file':
      return i18n.t('options.file.title');
  }
}

function isTime(id: SettingId): id is (typeof TIME_NAMES)[number] {
  return TIME_NAMES.some((name) => name === id);
}

function isKind(id: SettingId): id is (typeof NUDGE_KINDS)[number] {
  return NUDGE_KINDS.some((kind) => kind === id);
}

/** What a setting is called. */
export function settingLabel(id: SettingId): string {
  if (isKind(id)) return i18n.t(`options.hints.kind.${camel(id)}`);
  if (isTime(id)) return i18n.t(`options.hints.${id}`);
  switch (id) {
    case 'round-moves-on':
      return i18n.t('options.hints.roundMovesOn');
    case 'announces':
      return i18n.t('options.aloud.hints');
    case 'includer':
      return i18n.t('practices.includerPage.switch');
    default:
      return groupTitle(id);
  }
}

/** What stands beside it. */
function textOf(id: SettingId): string {
  if (isKind(id)) return i18n.t(`options.hints.kind.${camel(id)}Text`);
  if (isTime(id)) return i18n.t('options.hints.when');
  switch (id) {
    case 'sites':
      return i18n.t('options.sitesText');
    case 'announces':
      return i18n.t('options.aloud.hintsText');
    case 'prompts':
      return i18n.t('options.prompts.text');
    case 'includer':
      return i18n.t('practices.includerPage.switchText');
    case 'kept':
      return i18n.t('data.optionsText');
    case 'file':
      return i18n.t('options.file.text');
    default:
      return '';
  }
}

/** Other words by which people look for it; never shown. */
function synonyms(id: SettingId): string {
  if (isTime(id)) return i18n.t('options.find.words.times');
  return i18n.t(`options.find.words.${camel(id)}`);
}

let texts: readonly (readonly [SettingId, string])[] | null = null;

function allTexts(): readonly (readonly [SettingId, string])[] {
  texts ??= GROUP_IDS.flatMap((group) =>
    GROUPS[group].map((id) => {
      const words = [groupTitle(group), settingLabel(id), textOf(id), synonyms(id)];
      return [id, foldText(words.join(' '))] as const;
    }),
  );
  return texts;
}

/** The settings that have every word of what was typed, in any order; `null`: nothing was typed. */
export function settingsFound(query: string): ReadonlySet<SettingId> | null {
  const words = wordsOf(query);
  if (words.length === 0) return null;
  return new Set(allTexts().flatMap(([id, text]) => (words.every((word) => text.includes(word)) ? [id] : [])));
}
