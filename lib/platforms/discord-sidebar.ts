/**
 * Discord's side bar: whose voice channel holds whom, and which of all its users is this one. It shows every voice channel of the server,
 * so only the rows beside the user's own are in the user's call.
 */
import { foldName } from './dom.ts';
import { find, findAll } from './page-documents.ts';

/** Class names end in a hash that changes; what is before it does not. */
export const SIDEBAR = {
  /** Rows, and the lists that hold them. */
  voice: '[class*="voiceUser"]',
  username: '[class*="username"]',
  /** An address of a picture of theirs tells who somebody is. Nobody's own picture tells nothing. */
  avatar: '[style*="avatars/"], [src*="avatars/"]',
  ownPanel: 'section[class*="panels"]',
} as const;

/** `…/avatars/<user>/…`, or for one server only `…/users/<user>/avatars/…` (the addresses that Discord documents). */
const USER_IN_ADDRESS = /avatars\/(\d{1,30})\/|users\/(\d{1,30})\/avatars\//;

export interface VoiceRow {
  readonly element: Element;
  readonly user: string | null;
  readonly name: string;
}

export interface Sidebar {
  /** The user's own id; `null`: not told. */
  readonly own: string | null;
  /** The rows of the user's own channel. */
  readonly call: readonly VoiceRow[];
  /** Names by id, whichever channel they are in. */
  readonly names: ReadonlyMap<string, string>;
  /** There is a row of the user, and no list around it: others of the channel cannot be told from those of other channels. */
  readonly isTorn: boolean;
}

/** Reads the whole side bar once. */
export function readSidebar(document: Document): Sidebar {
  const panel = find(document, SIDEBAR.ownPanel);
  const own = panel === null ? null : onlyUserIn(panel);
  const boxes = findAll(document, SIDEBAR.voice);
  const lists = new Set(boxes.flatMap((box) => box.parentElement?.closest(SIDEBAR.voice) ?? []));
  const rows = boxes.filter((box) => !lists.has(box) && isOnePerson(box)).map(rowOf);
  const names = new Map(rows.flatMap(({ user, name }): [string, string][] => (user && name ? [[user, name]] : [])));
  const ownRow = own === null ? undefined : rows.find(({ user }) => user === own);
  const list = ownRow?.element.parentElement?.closest(SIDEBAR.voice) ?? null;
  const call = list === null ? (ownRow ? [ownRow] : []) : rows.filter(({ element }) => list.contains(element));
  return { own, call, names, isTorn: ownRow !== undefined && list === null };
}

/** Whose picture is in an element; `null` when there are pictures of several people, or none. */
function onlyUserIn(element: Element): string | null {
  const users = new Set(usersIn(element));
  return users.size === 1 ? ([...users][0] ?? null) : null;
}

function usersIn(element: Element): string[] {
  const pictures = [...element.querySelectorAll(SIDEBAR.avatar), ...(element.matches(SIDEBAR.avatar) ? [element] : [])];
  return pictures.flatMap((picture) => {
    const address = `${picture.getAttribute('style') ?? ''} ${picture.getAttribute('src') ?? ''}`;
    const match = USER_IN_ADDRESS.exec(address);
    return match?.[1] ?? match?.[2] ?? [];
  });
}

/** A list whose rows are not known for rows any more looks like a row of several people. */
function isOnePerson(box: Element): boolean {
  const names = [...box.querySelectorAll(SIDEBAR.username)];
  const outermost = names.filter((name) => !names.some((other) => other !== name && other.contains(name)));
  return new Set(usersIn(box)).size <= 1 && outermost.length <= 1;
}

function rowOf(element: Element): VoiceRow {
  return { element, user: onlyUserIn(element), name: usernameIn(element) };
}

/** The name itself; what the page hangs on to it (a word for guests) is an element in it. */
function usernameIn(element: Element): string {
  const label = element.matches(SIDEBAR.username) ? element : element.querySelector(SIDEBAR.username);
  const own = [...(label?.childNodes ?? [])].filter((node) => node.nodeType === 3).map((node) => node.textContent);
  return foldName(own.join('')) || foldName(label?.textContent);
}
