/** Every message is asked for somewhere. That no key is missing is held by the types; a key that nobody asks for is found here. */
import { describe, expect, it } from 'vitest';
import { camel } from '../../../components/camel.ts';
import { hearthsChoices, PROMPT_SITUATIONS } from '../../../lib/facilitation/prompts.ts';
import wxtConfig from '../../../wxt.config.ts?raw';
import { keysIn, readLocale } from './locale-files.ts';
import { everythingIn, type Node, piecesOf, sourceIn, textOf } from './source.ts';

const keys = keysIn(readLocale('en'));
const nodes = sourceIn('components', 'entrypoints', 'lib', 'modules').flatMap(({ program }) => [
  ...everythingIn(program),
]);

/** Every text and number that stands in the code by itself, in types too. */
const literals = new Set(
  nodes.flatMap((node) => textOf(node) ?? (typeof node.value === 'number' ? String(node.value) : [])),
);
const names = nodes.flatMap(({ type, key }) => (type === 'Property' ? [String((key as Node).name)] : []));
/** What may come into a key that is put together: such a text, or the name of a part of a table. */
const values = new Set([...literals, ...names].map((text) => camel(text)));

/** Pieces of keys that are put together: `i18n.t(`kind.${kind}`)`. */
const putTogether = nodes.filter(isAsking).flatMap((node) => {
  const [key] = node.arguments as readonly Node[];
  const pieces = key ? piecesOf(key) : null;
  return pieces ? [pieces] : [];
});

function isAsking({ type, callee }: Node): boolean {
  const called = callee as Node | undefined;
  return type === 'CallExpression' && called?.type === 'MemberExpression' && (called.object as Node).name === 'i18n';
}

/** Whether a key can come of these pieces, with something between them that stands in the code. */
function canCome([piece = '', ...rest]: readonly string[], key: string): boolean {
  if (!key.startsWith(piece)) return false;
  const after = key.slice(piece.length);
  if (rest.length === 0) return after === '';
  return Array.from(after, (_, i) => i + 1).some(
    (end) => values.has(after.slice(0, end)) && canCome(rest, after.slice(end)),
  );
}

/** Keys that nobody asks for. */
function unused(all: Iterable<string>): string[] {
  const named = new Set([
    ...[...literals].filter((text) => keys.has(text)),
    // What the browser asks for.
    ...[...wxtConfig.matchAll(/__MSG_(\w+)__/g)].map(([, name = '']) => name.replaceAll('_', '.')),
    // Words to say are put together from what a situation has.
    ...PROMPT_SITUATIONS.flatMap((situation) =>
      hearthsChoices(situation).flatMap((choice) =>
        choice.from === 'hearth' ? [`prompt.${camel(situation)}.${choice.variant}`] : [],
      ),
    ),
  ]);
  return [...all].filter((key) => !named.has(key) && !putTogether.some((pieces) => canCome(pieces, key)));
}

describe('messages', () => {
  it('are all asked for', () => {
    expect(unused(keys)).toEqual([]);
  });

  it('are asked for by keys that can come', () => {
    expect(putTogether.length).toBeGreaterThan(50);
    expect(putTogether.filter((pieces) => ![...keys].some((key) => canCome(pieces, key)))).toEqual([]);
  });

  it('would be found when nobody asks for them', () => {
    expect(unused(['popup.nobodyAsks', 'kind.discussion', 'kind.nobodyAsks', 'prompt.thanks.plain9'])).toEqual([
      'popup.nobodyAsks',
      'kind.nobodyAsks',
      'prompt.thanks.plain9',
    ]);
  });
});
