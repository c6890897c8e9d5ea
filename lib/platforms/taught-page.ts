/** A page that the user taught Hearth to read, as plain data: stored, saved as a file, shared. It holds nothing of any person. */
import type { Platform } from './contract.ts';
import { roomByPath } from './room-name.ts';

/** Where a person's name is. */
export interface TaughtLabel {
  /** A simple selector within the tile; `''`: the tile itself. The first that matches counts. */
  readonly at: string;
  /** The attribute that holds the name; `null`: the text does. */
  readonly attribute: string | null;
}

/**
 * What shows that a person speaks. `at` is where, as in `TaughtLabel`, but any that matches counts. `is`: while the value is this
 * one; `is-not`: while it is another than this one, which it has in silence (`''`: it is away).
 */
export type TaughtSignal =
  | { readonly kind: 'class'; readonly at: string; readonly token: string }
  | {
      readonly kind: 'attribute' | 'style';
      readonly at: string;
      /** Of an attribute, or of a property that is set on the element itself. */
      readonly name: string;
      readonly test: 'is' | 'is-not';
      readonly value: string;
    }
  | { readonly kind: 'animation'; readonly at: string };

export interface TaughtPage {
  readonly version: 1;
  /** The exact host name, without a port. */
  readonly host: string;
  /** What its addresses begin with; absent: all of the host. */
  readonly path?: string;
  /** What the user calls this product. */
  readonly name: string;
  /** A simple selector of everybody's tile. */
  readonly tile: string;
  readonly label: TaughtLabel;
  readonly signal: TaughtSignal;
}

/** A platform that is known from a taught page only. */
export interface TaughtPlatform extends Platform {
  readonly id: 'taught';
  readonly taught: TaughtPage;
}

/** How to find a taught page's meetings. Its host is in the room's name, as everybody's taught pages are one platform. */
export function taughtPlatform(page: TaughtPage): TaughtPlatform {
  return {
    id: 'taught',
    name: page.name,
    hosts: [],
    isMeetingUrl: (url) => isTaughtHere(page, url),
    roomOf: (url) => (isTaughtHere(page, url) ? roomByPath(url) : null),
    page: [],
    taught: page,
  };
}

/** Whether a page was taught for this address. */
export function isTaughtHere({ host, path = '/' }: Pick<TaughtPage, 'host' | 'path'>, url: URL): boolean {
  return url.hostname === host && url.pathname.startsWith(path);
}

/** Whether two definitions are for the same addresses. */
export function isSamePlace(a: Pick<TaughtPage, 'host' | 'path'>, b: Pick<TaughtPage, 'host' | 'path'>): boolean {
  return a.host === b.host && (a.path ?? '/') === (b.path ?? '/');
}

/** The definition that a platform carries; `null` for every other platform. */
export function taughtIn(platform: Platform): TaughtPage | null {
  return 'taught' in platform ? (platform as TaughtPlatform).taught : null;
}

/** Every selector of a taught page, and where it looks. */
export function selectorsOf({ tile, label, signal }: Pick<TaughtPage, 'tile' | 'label' | 'signal'>) {
  return [[tile, 'page'] as const, [label.at, 'tile'] as const, [signal.at, 'tile'] as const];
}
