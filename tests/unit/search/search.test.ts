import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, wordsOf } from '../../../lib/search/fold-text.ts';
import { NO_QUERY, timesOf } from '../../../lib/search/query.ts';
import { type IndexedMeeting, SearchIndex } from '../../../lib/search/search-index.ts';
import { withRooms } from '../../../lib/search/with-rooms.ts';

describe('texts in a search', () => {
  it.each([
    ['Élodie', 'elodie'],
    ['SØREN Łukasz', 'soren lukasz'],
    ['Straße', 'STRASSE'],
    ['STRAẞE', 'Strasse'],
    ['Ağça Yılmaz', 'agca yilmaz'],
    ['İpek', 'ipek'],
    ['Quỳnh Nguyễn', 'quynh nguyen'],
    ['Œuvre', 'oeuvre'],
    ['Ὀδυσσεύς', 'οδυσσευσ'],
    ['Ёлка', 'елка'],
    ['Ｍｅｅｔｉｎｇ', 'meeting'],
    ['محمّد', 'محمد'],
    ['أحمد', 'احمد'],
    ['جـمـيـلة', 'جميلة'],
    ['שָׁלוֹם', 'שלום'],
    ['\u202Eevil\u202C  name', 'evil name'],
    ['ﾃｽﾄ', 'テスト'],
    ['タナカ', 'たなか'],
    ['مصطفى', 'مصطفي'],
    ['فاطمة', 'فاطمه'],
  ])('%s is found as %s', (text, typed) => {
    expect(foldText(text)).toBe(foldText(typed));
  });

  it('keeps vowels that are no marks of a letter', () => {
    expect(foldText('की')).not.toBe(foldText('का'));
    expect(foldText('น้ำ')).not.toBe(foldText('นะ'));
  });

  it('finds a syllable while it is being typed', () => {
    expect(foldText('김민준').includes(foldText('기'))).toBe(true);
  });

  it('folds every character to what it folds to itself', () => {
    const unstable: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const folded = foldText(String.fromCodePoint(code));
      if (foldText(folded) !== folded) unstable.push(code.toString(16));
    }
    expect(unstable).toEqual([]);
  });

  it('folds what was folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  it('takes words apart at any space', () => {
    expect(wordsOf('  Ana\u3000 Lima ')).toEqual(['ana', 'lima']);
    expect(wordsOf('   ')).toEqual([]);
  });
});

const at = (day: number, hour = 12) => new Date(2026, 2, day, hour).getTime();
function meeting(id: string, change: Partial<IndexedMeeting> = {}): IndexedMeeting {
  return {
    id,
    startedWall: at(1),
    lengthMs: 60_000,
    people: 5,
    platform: 'jitsi',
    series: 's1',
    title: 'Weekly sync',
    label: '',
    note: '',
    ...change,
  };
}

describe('searching meetings', () => {
  const index = new SearchIndex([
    meeting('a', { startedWall: at(1), title: 'Réunion d’équipe', note: 'Ask about the naïve approach', people: 9 }),
    meeting('b', { startedWall: at(3, 0), label: 'Team Orchid', lengthMs: 90_000 }),
    meeting('c', { startedWall: at(5, 23), title: 'اجتماع الفريق', platform: 'zoom', series: 's2', lengthMs: 90_000 }),
    meeting('d', { startedWall: at(7), title: '週次ミーティング', series: 's3', people: 9 }),
  ]);
  index.takePeople([
    { name: 'Élodie Çelik', meetingIds: ['a', 'd'] },
    { name: 'ليلى حداد', meetingIds: ['c'] },
    { name: '田中 由紀', meetingIds: ['d', 'gone'] },
    { name: 'Ana Lima', meetingIds: ['a', 'b'] },
  ]);

  it.each([
    ['reunion', 'a'],
    ['EQUIPE réunion', 'a'],
    ['naive', 'a'],
    ['réunion naive', 'a'],
    ['réunion orchid', ''],
    ['orchid sync', 'b'],
    ['الفريق', 'c'],
    ['ミーティング', 'd'],
    ['', 'dcba'],
  ])('finds “%s” in title, series and note', (text, found) => {
    expect(index.search({ ...NO_QUERY, text }).join('')).toBe(found);
  });

  it.each([
    ['elodie', 'da'],
    ['celik e', 'da'],
    ['حداد', 'c'],
    ['由紀', 'd'],
    ['li', 'dba'],
    ['nobody', ''],
  ])('finds where “%s” was', (person, found) => {
    expect(index.search({ ...NO_QUERY, person }).join('')).toBe(found);
  });

  it('tells for whom a meeting was found, and of nobody else', () => {
    expect(index.namesIn('a', 'elod')).toEqual(['Élodie Çelik']);
    expect(index.namesIn('a', 'li')).toEqual(['Élodie Çelik', 'Ana Lima']);
    expect(index.namesIn('d', 'li')).toEqual(['Élodie Çelik']);
    expect(index.namesIn('a', '')).toEqual([]);
  });

  it.each([
    ['2026-03-03', '', 'dcb'],
    ['', '2026-03-05', 'cba'],
    ['2026-03-03', '2026-03-05', 'cb'],
    ['2026-03-05', '2026-03-03', 'cb'],
    ['2026-03-04', '2026-03-04', ''],
    ['no day', '', 'dcba'],
  ])('takes whole days from %s to %s', (from, to, found) => {
    expect(index.search({ ...NO_QUERY, from, to }).join('')).toBe(found);
  });

  it('takes days of 23 and of 25 hours whole', () => {
    for (let day = 1; day <= 366; day++) {
      const date = new Date(2026, 0, day);
      const text = `2026-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
      if (date.getFullYear() !== 2026) continue;
      expect(timesOf({ from: text, to: text })).toEqual({
        from: date.getTime(),
        to: new Date(2026, 0, day + 1).getTime(),
      });
    }
  });

  it('takes filters together', () => {
    expect(index.search({ ...NO_QUERY, series: 's1', platform: 'jitsi' }).join('')).toBe('ba');
    expect(index.search({ ...NO_QUERY, platform: 'zoom' }).join('')).toBe('c');
    expect(index.search({ ...NO_QUERY, person: 'ana', text: 'orchid' }).join('')).toBe('b');
  });

  it.each([
    ['newest', 'dcba'],
    ['oldest', 'abcd'],
    ['longest', 'cbda'],
    ['most-people', 'dacb'],
  ] as const)('puts the %s first; what is alike stays newest first', (sort, order) => {
    expect(index.search({ ...NO_QUERY, sort }).join('')).toBe(order);
  });

  it('finds again what was deleted and put back', () => {
    index.hide(['b', 'd'], true);
    expect(index.search(NO_QUERY).join('')).toBe('ca');
    index.hide(['b', 'd'], false);
    expect(index.search(NO_QUERY).join('')).toBe('dcba');
  });

  it('offers each series once, by the user’s name or that of its newest meeting', () => {
    expect(index.series.map(({ id, name, count }) => [id, name, count])).toContainEqual(['s1', 'Team Orchid', 2]);
    expect(index.series).toHaveLength(3);
  });
});

describe('breakout rooms', () => {
  const row = (id: string, parentId: string | null = null) => ({ id, parentId });
  it('are with their meeting, or by themselves where that is not shown', () => {
    const groups = withRooms([row('r1', 'm'), row('x', 'gone'), row('m'), row('r2', 'm'), row('n'), row('own', 'own')]);
    expect(groups.map(({ meeting, rooms }) => [meeting.id, ...rooms.map(({ id }) => id)])).toEqual([
      ['x'],
      ['m', 'r1', 'r2'],
      ['n'],
      ['own'],
    ]);
  });
});
