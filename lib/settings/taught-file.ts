/** Taught pages as files: saved, shared, and checked before they are believed. A file may come from anybody. */
import * as v from 'valibot';
import { type SelectorPlace, selectorFault } from '../platforms/simple-selector.ts';
import { selectorsOf, type TaughtPage } from '../platforms/taught-page.ts';

/** A definition is under 1 kB; anything far beyond it is something else. */
export const FILE_LIMIT = 10_000;

/** Why a file is refused, in the order in which it is looked at. */
export type TaughtProblem =
  | 'too-large'
  | 'not-a-definition'
  | 'newer-version'
  | 'selector-too-long'
  | 'selector-not-simple'
  | 'selector-matches-everything'
  | 'selector-not-understood';

const HOST = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;
const NAME = /^(?:--)?[a-z][\w-]{0,63}$/i;
const TOKEN = /^-?[a-z_][\w-]{0,63}$/i;

const selector = v.string();
const attributeName = v.pipe(v.string(), v.regex(NAME));

const signalSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('class'), at: selector, token: v.pipe(v.string(), v.regex(TOKEN)) }),
  v.strictObject({
    kind: v.picklist(['attribute', 'style']),
    at: selector,
    name: attributeName,
    test: v.picklist(['is', 'is-not']),
    value: v.pipe(v.string(), v.maxLength(64)),
  }),
  v.strictObject({ kind: v.literal('animation'), at: selector }),
]);

const shapeSchema = v.strictObject({
  version: v.literal(1),
  host: v.pipe(v.string(), v.regex(HOST)),
  path: v.exactOptional(v.pipe(v.string(), v.startsWith('/'), v.maxLength(200))),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  tile: selector,
  label: v.strictObject({ at: selector, attribute: v.nullable(attributeName) }),
  signal: signalSchema,
});

/** What comes over a message from a page that was taught. */
export const taughtPageSchema = v.pipe(
  shapeSchema,
  v.check((page) => faultIn(page, null) === null, 'A selector that a taught page may not use.'),
);

/** Whether the browser understands a selector; only a page with a document can tell. */
export type SelectorCheck = (selector: string) => boolean;

/** Reads a file's text: a page that may be kept, or why not. */
export function parseTaughtPage(
  text: string,
  understands: SelectorCheck | null = null,
): { readonly page: TaughtPage } | { readonly problem: TaughtProblem } {
  if (text.length > FILE_LIMIT) return { problem: 'too-large' };
  const data = fromJson(text);
  if (v.is(v.looseObject({ version: v.pipe(v.number(), v.minValue(2)) }), data)) return { problem: 'newer-version' };
  const parsed = v.safeParse(shapeSchema, data);
  if (!parsed.success) return { problem: 'not-a-definition' };
  const problem = faultIn(parsed.output, understands);
  return problem ? { problem } : { page: parsed.output };
}

/** A page as a file to save: what it is called, and what is in it. */
export function taughtPageFile(page: TaughtPage): { readonly name: string; readonly text: string } {
  return { name: `hearth-${page.host}.json`, text: `${JSON.stringify(page, null, 2)}\n` };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const FAULTS = {
  'too-long': 'selector-too-long',
  'not-simple': 'selector-not-simple',
  everything: 'selector-matches-everything',
} as const;

function faultIn(page: TaughtPage, understands: SelectorCheck | null): TaughtProblem | null {
  const selectors: (readonly [string, SelectorPlace])[] = selectorsOf(page);
  for (const [one, place] of selectors) {
    const fault = selectorFault(one, place);
    if (fault) return FAULTS[fault];
    if (one !== '' && understands && !understands(one)) return 'selector-not-understood';
  }
  return null;
}
