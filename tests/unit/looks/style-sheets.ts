/** What the style sheets say: the tokens of every look, and where each token is used. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const components = path.resolve(import.meta.dirname, '../../../components');

export interface Rule {
  readonly file: string;
  readonly selector: string;
  readonly declarations: ReadonlyMap<string, string>;
}

const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '');

function declarationsIn(body: string): Map<string, string> {
  const pairs = body.split(';').flatMap((line) => {
    const [, name, value] = /^\s*([\w-]+)\s*:\s*([\s\S]+?)\s*$/.exec(line) ?? [];
    return name && value ? [[name, value] as const] : [];
  });
  return new Map(pairs);
}

/** Every innermost rule of a style sheet; what stands around it (a media query) is left out. */
function rulesIn(file: string): Rule[] {
  const css = withoutComments(readFileSync(path.join(components, file), 'utf8'));
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    file,
    selector: selector.trim().replace(/\s+/g, ' '),
    declarations: declarationsIn(body),
  }));
}

/** The rules of all views, those that define tokens left out. */
export function viewRules(): Rule[] {
  return readdirSync(components, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css') && file !== 'tokens.css')
    .flatMap(rulesIn);
}

export type Tokens = ReadonlyMap<string, string>;

/** The tokens by day, by night and with the user's own colours. */
export function tokensOf(): Readonly<Record<'light' | 'dark' | 'forced', Tokens>> {
  const css = withoutComments(readFileSync(path.join(components, 'tokens.css'), 'utf8'));
  const within = (start: string) => {
    const from = css.indexOf(start);
    if (from < 0) throw new Error(`tokens.css has no ${start}`);
    const body = css.slice(css.indexOf(':host', from));
    return customIn(body.slice(body.indexOf('{') + 1, body.indexOf('}')));
  };
  const light = within(':root');
  const over = (start: string) => new Map([...light, ...within(start)]);
  return { light, dark: over('(prefers-color-scheme: dark)'), forced: over('(forced-colors: active)') };
}

/** The tokens that a page gives itself for paper. */
export function printTokens(): Tokens {
  const rule = viewRules().find(({ declarations }) => declarations.has('--paper'));
  return new Map([...tokensOf().light, ...(rule?.declarations ?? [])]);
}

function customIn(body: string): Tokens {
  return new Map([...declarationsIn(body)].filter(([name]) => name.startsWith('--')));
}

/** The tokens named in a value. */
export function tokensIn(value: string): string[] {
  return [...value.matchAll(/var\((--[\w-]+)\)/g)].map(([, name = '']) => name);
}
