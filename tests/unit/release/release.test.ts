/** Each check of a release finds what it is for. */
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { asTable } from '../../release/finding.ts';
import { EXPLAINED, lintIsClean } from '../../release/firefox-lint.ts';
import { isSmall, packedIn } from '../../release/packed-size.ts';
import { permissionsExplained } from '../../release/permissions.ts';
import { PICTURE_WORDS } from '../../release/pictures/words.ts';
import { sizesAreWritten } from '../../release/readme-sizes.ts';
import { storeTextIn, textFits } from '../../release/texts.ts';
import { versionsAgree } from '../../release/versions.ts';
import { LOCALES } from '../i18n/locale-files.ts';

const BODY = 'Some people wait for a moment that does not come. '.repeat(10);
const PAGE = `# Hearth\n\n> Short.\n\n> Longer.\n\n${BODY}\n`;

describe('the check of', () => {
  it('versions finds the one that differs', () => {
    const named = { 'package.json': '1.2.0', manifest: '1.2.0' };
    expect(versionsAgree({ named, changelog: '# C\n\n## 1.2.0\n\n## 1.1.0\n' }).problems).toEqual([]);
    expect(versionsAgree({ named, changelog: '# C\n\n## 1.1.0\n' }).problems).toHaveLength(1);
    expect(
      versionsAgree({ named: { 'package.json': '1.2.0-beta' }, changelog: '## 1.2.0-beta' }).problems,
    ).toHaveLength(1);
  });

  it('permissions finds one without a reason, a reason without one, and sites at installation', () => {
    const reason = 'It is there for this and for that, and for nothing else.';
    const page = ['Single purpose', 'Remote code', 'Data', 'storage']
      .map((one) => `## ${one}\n\n${reason}\n`)
      .join('\n');
    const problems = (manifest: object) => permissionsExplained([{ version: '1', ...manifest }], page).problems;
    expect(problems({ permissions: ['storage'] })).toEqual([]);
    expect(problems({ permissions: ['storage', 'tabs'] })).toEqual(['no reason for tabs']);
    expect(problems({})).toEqual(['a reason for storage, which nothing asks for']);
    expect(problems({ permissions: ['storage'], host_permissions: ['https://*/*'] })).toHaveLength(2);
  });

  it('texts finds what is too long, missing, or not what the manifest says', () => {
    expect(storeTextIn(PAGE)).toEqual({
      name: 'Hearth',
      short: 'Short.',
      summary: 'Longer.',
      description: BODY.trim(),
    });
    const problems = (page: string, description = 'Short.') =>
      textFits({ code: 'en', page, manifest: { name: 'Hearth', description } }).problems;
    expect(problems(PAGE)).toEqual([]);
    expect(problems(PAGE, 'Another.')).toHaveLength(1);
    expect(problems(PAGE.replace('Longer.', 'ä'.repeat(251)))).toHaveLength(1);
    expect(problems(PAGE.replace('> Short.', `> ${'ä'.repeat(133)}`))).toHaveLength(2);
    expect(problems(PAGE.replace('> Longer.\n', ''))).toHaveLength(1);
    expect(problems(PAGE + 'x'.repeat(16_000))).toHaveLength(1);
  });

  it("Mozilla's linter lets nothing through that is not explained, and no explanation that is not needed", () => {
    const [known] = EXPLAINED;
    const warning = { code: known?.code ?? '', message: '', file: 'overlay.js' };
    expect(lintIsClean({ errors: [], warnings: [warning] }).problems).toEqual([]);
    expect(lintIsClean({ errors: [], warnings: [] }).problems).toHaveLength(1);
    expect(lintIsClean({ errors: [], warnings: [warning, { ...warning, file: 'meeting.js' }] }).problems).toHaveLength(
      1,
    );
    expect(lintIsClean({ errors: [{ code: 'X', message: 'no' }], warnings: [warning] }).problems).toHaveLength(1);
  });

  it('sizes tells the program from its languages', async () => {
    const zip = new JSZip();
    const noise = (length: number) => Uint8Array.from({ length }, (_, i) => (Math.imul(i, 2_654_435_761) >>> 13) & 255);
    zip.file('background.js', noise(5000));
    zip.file('_locales/en/messages.json', noise(43_000));
    const bytes = await zip.generateAsync({ type: 'uint8array', compression: 'STORE' });
    const { program, languages } = await packedIn(bytes);
    expect(languages).toEqual({ en: 43_000 });
    expect(program).toBe(bytes.byteLength - 43_000);
    expect((await isSmall('x-chrome.zip', bytes)).problems).toEqual(['en has 43 kB']);
    zip.file('_locales/en/messages.json', noise(600));
    zip.file('more.js', noise(640_000));
    const large = await zip.generateAsync({ type: 'uint8array', compression: 'STORE' });
    expect((await isSmall('x-chrome.zip', large)).problems).toHaveLength(1);
  });
});

describe('the README', () => {
  const readme = `finds and reads calls (14 kB gz); ledger, hints and rounds are
  a script of their own (24 kB gz). A package has 844 kB: 576 kB are. first needed** (a script of its own, 37 kB gz)`;
  const measured = {
    package: 844_256,
    program: 575_900,
    'meeting script': 14_320,
    'counting a meeting': 23_600,
    overlay: 36_700,
  };

  it('says how large things are, to the kilobyte', () => {
    expect(sizesAreWritten(readme, measured).problems).toEqual([]);
  });

  it('is off where one has grown, or is not written', () => {
    expect(sizesAreWritten(readme, { ...measured, overlay: 39_000 }).problems).toEqual([
      'overlay: 37 kB are written, 39.0 measured',
    ]);
    expect(sizesAreWritten('', measured).problems).toHaveLength(5);
  });
});

it('the pictures speak every language that Hearth speaks', () => {
  expect(Object.keys(PICTURE_WORDS).sort()).toEqual(LOCALES);
});

it('the table has what is wrong below its line', () => {
  const table = asTable([
    { what: 'one', seen: '1', problems: [] },
    { what: 'three', seen: '3', problems: ['four'] },
  ]);
  expect(table).toBe('ok   one    1\nOFF  three  3\n       - four');
});
