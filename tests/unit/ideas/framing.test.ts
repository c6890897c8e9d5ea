import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase32, toBase32 } from '../../../lib/ideas/base32.ts';
import { framedNotes, frameNote, LONGEST_NOTE } from '../../../lib/ideas/framing.ts';

const bytes = fc.uint8Array({ minLength: 1, maxLength: 300 });

/** What is sealed begins with the name of its format. */
const sealed = bytes.map((some) => new Uint8Array([...new TextEncoder().encode('age-encryption.org/v1\n'), ...some]));

describe('bytes as letters', () => {
  it.each([
    ['', ''],
    ['f', 'my'],
    ['fo', 'mzxq'],
    ['foo', 'mzxw6'],
    ['foob', 'mzxw6yq'],
    ['fooba', 'mzxw6ytb'],
    ['foobar', 'mzxw6ytboi'],
  ])('are those of the standard: %j', (text, letters) => {
    expect(toBase32(new TextEncoder().encode(text))).toBe(letters);
  });

  it('come back, and nothing else is a way to write them', () => {
    fc.assert(
      fc.property(bytes, (some) => {
        expect(fromBase32(toBase32(some))).toEqual(some);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcz27'), maxLength: 30 }), (letters) => {
        const read = fromBase32(letters);
        if (read) expect(toBase32(read)).toBe(letters);
      }),
    );
    for (const wrong of ['m1', 'mz0', 'mé', 'M', 'mz ', 'm', 'mzx', 'mz']) expect(fromBase32(wrong)).toBeNull();
  });
});

describe('a note in a text', () => {
  it('is one line that nothing on the way takes for anything else', () => {
    fc.assert(
      fc.property(sealed, (some) => {
        expect(frameNote(some)).toMatch(/^hearth-idea-1:[a-z2-7]+:end-of-idea$/);
      }),
    );
  });

  /** What chats, documents, forms and mail do to a line. */
  const roads: Readonly<Record<string, (note: string) => string>> = {
    'as it is': (note) => note,
    'broken into lines': (note) => wrapped(note, 76).join('\r\n'),
    'broken within its first word': (note) => wrapped(note, 5).join('\n'),
    'quoted in an answer': (note) =>
      wrapped(note, 70)
        .map((line) => `> > ${line}`)
        .join('\n'),
    'between curly quotation marks': (note) => `“${note}”`,
    'in a cell of a table': (note) => `"1. | ${note} |"`,
    'with a bullet before it': (note) => `  • ${note}`,
    'in capitals': (note) => note.toUpperCase(),
    'with spaces without width and soft hyphens': (note) => wrapped(note, 9).join('\u200b\u00ad\u2060'),
    'with hyphens that do not break': (note) => note.replaceAll('-', '\u2011'),
    'as HTML': (note) => `<p>Ana &gt; <b>${wrapped(note, 80).join('<br />&nbsp;')}</b></p>`,
    'between angle brackets, as mail writes links': (note) => `<${note}>`,
    'with a name before and thanks after': (note) => `Ana: ${note}\nThank you all`,
    'after somebody wrote of it': (note) => `Put your hearth-idea here, or two hearth ideas:\n${note}`,
  };

  it.each(Object.entries(roads))('is found %s', (_, road) => {
    fc.assert(
      fc.property(fc.array(sealed, { minLength: 1, maxLength: 4 }), (several) => {
        const text = several.map((one) => road(frameNote(one))).join('\n\n');
        expect(framedNotes(text, 10)).toEqual(several.map((one) => ({ bytes: one })));
      }),
      { numRuns: 40 },
    );
  });

  it('with any one letter changed is tampered', () => {
    const note = frameNote(new TextEncoder().encode('age-encryption.org/v1\nsomething'));
    const [head, end] = [note.indexOf(':') + 1, note.lastIndexOf(':')];
    for (let at = head + 1; at < end; at += 1) {
      const other = note[at] === 'q' ? 'x' : 'q';
      expect(framedNotes(`${note.slice(0, at)}${other}${note.slice(at + 1)}`, 1)).toEqual([{ problem: 'tampered' }]);
    }
  });

  it('says what is wrong with it', () => {
    const note = frameNote(new TextEncoder().encode('age-encryption.org/v1\nsomething'));
    const problems = (text: string) => framedNotes(text, 10);
    expect(problems(note.slice(0, -20))).toEqual([{ problem: 'cut-off' }]);
    expect(problems(`${note.slice(0, -20)}\n${note}`)).toMatchObject([{ problem: 'cut-off' }, { bytes: {} }]);
    expect(problems(note.replace('-1:', '-2:'))).toEqual([{ problem: 'newer' }]);
    expect(problems('hearth-idea-1:mzxq8:end-of-idea')).toEqual([{ problem: 'tampered' }]);
    expect(problems('hearth-idea-1::end-of-idea')).toEqual([{ problem: 'tampered' }]);
    expect(problems(`hearth-idea-1:${'a'.repeat(LONGEST_NOTE + 1)}:end-of-idea`)).toEqual([{ problem: 'oversized' }]);
    expect(problems(`hearth-idea-1:${'a'.repeat(LONGEST_NOTE + 1)}`)).toEqual([{ problem: 'oversized' }]);
    expect(problems('Bring your hearth-idea!')).toEqual([]);
  });

  it('is looked for in any text without a fall, and not for ever', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        framedNotes(text, 3);
      }),
    );
    expect(framedNotes('hearth-idea-1:'.repeat(100_000), 3)).toHaveLength(3);
    const before = performance.now();
    framedNotes('<br'.repeat(500_000) + '&a'.repeat(500_000), 3);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

function wrapped(text: string, width: number): string[] {
  return text.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
}
