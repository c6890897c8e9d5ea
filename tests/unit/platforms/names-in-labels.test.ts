import { describe, expect, it } from 'vitest';
import { NamesInLabels } from '../../../lib/platforms/names-in-labels.ts';

const namesIn = (labels: readonly string[]) => [...new NamesInLabels().read(labels).values()];
const within = (sentence: (name: string) => string, ...names: string[]) => namesIn(names.map(sentence));

const NAMES = ['Ann', 'Andrew Lee', 'Zoë O’Neil', 'Jon'];

describe('the names in sentences of one language', () => {
  it.each<[string, (name: string) => string]>([
    ['English', (name) => `View ${name}'s profile`],
    ['German', (name) => `Profil von ${name} anzeigen`],
    ['French', (name) => `Afficher le profil de ${name}`],
    ['Spanish', (name) => `Ver el perfil de ${name}`],
    ['Portuguese', (name) => `Visualizar perfil de ${name}`],
    ['Arabic', (name) => `عرض الملف الشخصي لـ ${name} الآن`],
    ['Japanese', (name) => `${name}さんのプロフィールを表示する`],
    ['Korean', (name) => `${name}님의 프로필 보기`],
    ['Chinese', (name) => `查看${name}的个人资料`],
    ['a label with a colon', (name) => `Call tile, ${name}`],
  ])('are found in %s', (_, sentence) => {
    expect(within(sentence, ...NAMES)).toEqual(NAMES);
  });

  it('are found between letters of another script', () => {
    expect(within((name) => `${name}さんのプロフィール`, '田中', '王伟', 'Jon')).toEqual(['田中', '王伟', 'Jon']);
    expect(within((name) => `Profil: ${name}`, '田中', 'さくら', '김철수')).toEqual(['田中', 'さくら', '김철수']);
  });

  it('are whole sentences where these have nothing in common', () => {
    expect(namesIn(['Ann Lee', 'Bob', 'Chloé'])).toEqual(['Ann Lee', 'Bob', 'Chloé']);
  });

  it('may have a first or a last name in common', () => {
    const names = ['Ann Lee', 'Ann Kim', 'Bo Kim', 'Ana de Lima', 'Jo de Vries'];
    expect(within((name) => `View ${name}'s profile`, ...names)).toEqual(names);
  });

  it('may be the same', () => {
    const labels = new NamesInLabels().read(['Ann', 'Ann', 'Bob', 'Cem'].map((name) => `Profil: ${name}!`));
    expect([...labels]).toEqual([
      ['Profil: Ann!', 'Ann'],
      ['Profil: Bob!', 'Bob'],
      ['Profil: Cem!', 'Cem'],
    ]);
  });
});

describe('no name is told', () => {
  const NONE = ['', '', ''];

  it.each<[string, readonly string[]]>([
    ['where words end nowhere (Chinese)', ['查看王伟的资料', '查看李娜的资料', '查看张敏的资料']],
    [
      'where words end nowhere (Japanese)',
      ['さくらさんのプロフィール', 'ひろさんのプロフィール', 'Jonさんのプロフィール'],
    ],
    ['where particles hang on (Korean)', ['김철수님의 프로필', '이영희님의 프로필', '박민수님의 프로필']],
    ['where case endings hang on', ["Ann'in profili", "Ali'nin profili", "Umut'un profili"]],
    ['where little words change', ['le profil de Bob', 'le profil d’Ann', 'le profil de Cem']],
    ['where there is a state, too', ['Ann, muted', 'Bob, unmuted', 'Cem, muted']],
    [
      'where there are states, too',
      [
        'Ann, video is off, audio is on, status is ',
        'Bob, video is off, audio is off, status is ',
        'Cem, video is on, audio is on, status is ',
      ],
    ],
    [
      'where there are states, too (Japanese)',
      [
        'annさん、ビデオはオフ、音声はオン、ステータスは ',
        'bobさん、ビデオはオフ、音声はオフ、ステータスは ',
        'cemさん、ビデオはオン、音声はオン、ステータスは ',
      ],
    ],
    ['where there are states in capitals', ['Wer: Ann Ton Aus 1', 'Wer: Bob Ton Aus 2', 'Wer: Cem Ton An 3']],
    ['where there are states and nothing in common', ['Ann muted 1', 'Bob muted 2', 'Cem open 3']],
    ['where there is no sentence, and names begin alike', ['Anna', 'Andrew', 'Anton']],
    ['where somebody has none', ['View  profile', 'View Bob profile', 'View Cem profile']],
    ['of endless sentences', ['a '.repeat(600), 'View Bob', 'View Cem']],
  ])('%s', (_, labels) => {
    expect(namesIn(labels)).toEqual(NONE);
  });

  it('by fewer than three sentences', () => {
    expect(namesIn(["View Ann's profile", "View Bob's profile"])).toEqual(['', '']);
    expect(namesIn(['', ''])).toEqual(['']);
    expect(namesIn([])).toEqual([]);
  });
});

it('keeps the names of those who stay when others leave', () => {
  const names = new NamesInLabels();
  const labels = ['Profil von Ann', 'Profil von Bob', 'Profil von Cem'];
  names.read(labels);
  expect([...names.read(labels.slice(1)).values()]).toEqual(['Bob', 'Cem']);
  // What is not there any more is forgotten.
  expect([...names.read(labels.slice(0, 2)).values()]).toEqual(['', 'Bob']);
});

it('gives a first name back that was taken for a part of the sentence', () => {
  const names = new NamesInLabels();
  const annas = ['Profil von Anna A', 'Profil von Anna B', 'Profil von Anna C'];
  expect([...names.read(annas).values()]).toEqual(['A', 'B', 'C']);
  expect([...names.read([...annas, 'Profil von Bo']).values()]).toEqual(['Anna A', 'Anna B', 'Anna C', 'Bo']);
});
