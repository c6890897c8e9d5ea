/** The program's own source, as a tree to look through. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');

/** A node of the syntax tree: whatever it has, by its name. */
export interface Node {
  readonly type: string;
  readonly [part: string]: unknown;
}

export interface SourceFile {
  readonly file: string;
  readonly program: Node;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** Every file of these folders. */
export function sourceIn(...folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
      .map((file) => {
        const name = `${folder}/${file}`;
        return parsed(name, readFileSync(path.join(root, name), 'utf8'));
      }),
  );
}

/** One file as a tree. */
export function parsed(file: string, source: string): SourceFile {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be read`);
  return { file, program: program as unknown as Node };
}

/** What lies directly in a node. */
export function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode);
}

/** The node and everything in it. */
export function* everythingIn(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* everythingIn(child);
}

/** A text that stands in the source as it is; `null`: the node is no such thing. */
export function textOf(node: Node): string | null {
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

/** The fixed pieces of a text that is put together. */
export function piecesOf(node: Node): string[] | null {
  if (node.type !== 'TemplateLiteral') return null;
  return (node.quasis as readonly { readonly value: { readonly cooked: string } }[]).map(({ value }) => value.cooked);
}
