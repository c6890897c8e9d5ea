/** Whatever people read is a message: no words stand in the code. */
import { describe, expect, it } from 'vitest';
import messages from '../../../lib/i18n/locales/en.json' with { type: 'json' };
import { keysIn } from './locale-files.ts';
import { childrenOf, everythingIn, type Node, parsed, piecesOf, type SourceFile, sourceIn, textOf } from './source.ts';

const KEYS = keysIn(messages);

/** Attributes that are shown or read out. */
const READ = new Set([
  'title',
  'alt',
  'label',
  'placeholder',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-placeholder',
  'aria-valuetext',
]);

/** Where words may stand, and why. */
const REASONS: Readonly<Record<string, string>> = {
  'components/meetings/practices/charter-part.tsx: https://': 'how every address begins',
  'lib/ideas/plain-http.ts: This page was not opened securely': 'an error of the program, as a browser would give it',
  'lib/live/gate.ts: This message is not taken:': 'an error of the program, told to no user',
  'lib/store/retell.ts: This meeting cannot be put right:': 'an error of the program, told to no user',
  'lib/settings/taught-file.ts: A selector that a taught page may not use.': 'why a file does not fit, told to no user',
  'lib/store/practices-schema.ts: An address of a page on https, or nothing.':
    'why a row does not fit, told to no user',
  'lib/store/practices-schema.ts: Longer than what is kept.': 'why a row does not fit, told to no user',
  'lib/store/files/format.ts: Everybody has one row.': 'why a file does not fit, told to no user',
  'lib/store/files/format.ts: Speaking time is not a measure of contribution.':
    'a file for programs travels: in it this is English, whatever the language',
};

/** In development builds only, as `wxt.config.ts` has it and a test holds: read by whoever works on Hearth, in English. */
const FOR_DEVELOPERS = ['components/debug/', 'lib/live/debug/', 'entrypoints/debug/'];

/** Signs and single letters are the same in every language. */
const hasWords = (text: string) => /\p{L}{2}/u.test(text) && !KEYS.has(text);
/** Something said to somebody, rather than a name within the program. */
const isSentence = (text: string) => /^\p{Lu}\p{Ll}*(?: \S+){2,}$/u.test(text.trim());

/** The texts that an expression may come to, as far as they stand in it. */
function textsOf(node: Node): string[] {
  const own = textOf(node);
  if (own !== null) return [own];
  const pieces = piecesOf(node);
  if (pieces) return pieces;
  switch (node.type) {
    case 'JSXExpressionContainer':
      return textsOf(node.expression as Node);
    case 'ConditionalExpression':
      return [...textsOf(node.consequent as Node), ...textsOf(node.alternate as Node)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return node.operator === '===' || node.operator === '!=='
        ? []
        : [...textsOf(node.left as Node), ...textsOf(node.right as Node)];
    default:
      return [];
  }
}

function shownIn(node: Node): string[] {
  if (node.type === 'JSXText') return [String(node.value)];
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
    return (node.children as readonly Node[])
      .filter(({ type }) => type === 'JSXExpressionContainer')
      .flatMap((child) => textsOf(child));
  }
  if (node.type === 'JSXAttribute' && READ.has(String((node.name as Node).name)) && node.value) {
    return textsOf(node.value as Node);
  }
  return [];
}

/** What is thrown is for whoever mends the program. */
function* outsideErrors(node: Node): Generator<Node> {
  if (node.type === 'NewExpression' && String((node.callee as Node).name).endsWith('Error')) return;
  yield node;
  for (const child of childrenOf(node)) yield* outsideErrors(child);
}

function strayWords({ file, program }: SourceFile): string[] {
  const shown = [...everythingIn(program)].flatMap(shownIn).filter(hasWords);
  const said = [...outsideErrors(program)].flatMap((node) => textOf(node) ?? piecesOf(node) ?? []).filter(isSentence);
  return [...new Set([...shown, ...said])]
    .map((text) => `${file}: ${text.trim()}`)
    .filter((one) => !(one in REASONS) && !FOR_DEVELOPERS.some((folder) => one.startsWith(folder)));
}

describe('the code', () => {
  it('has no words that people read', () => {
    const files = sourceIn('components', 'entrypoints', 'lib');
    expect(files.length).toBeGreaterThan(400);
    expect(files.flatMap(strayWords)).toEqual([]);
  });

  it('would be found to have some', () => {
    const source = `
      const a = <p title="Close it" class="is fine">Hello {on ? 'Off now' : name} {\`All \${n}\`} · {n} x</p>;
      say('Nothing was kept here');
      if (kind === 'not words') throw new Error('This is for us only');`;
    expect(strayWords(parsed('x.tsx', source))).toEqual([
      'x.tsx: Off now',
      'x.tsx: All',
      'x.tsx: Close it',
      'x.tsx: Hello',
      'x.tsx: Nothing was kept here',
    ]);
  });
});
