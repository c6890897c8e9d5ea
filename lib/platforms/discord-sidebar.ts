/**
 * Discord's side bar: who else is in the user's voice channel. It shows every voice channel of the server, so only the rows beside the
 * user's own are looked at.
 */
import { foldName } from './dom.ts';
import { find } from './page-documents.ts';

/** Class names end in a hash that changes; what is before it does not. */
export const SIDEBAR = {
  /** Rows, and the lists that hold them. */
  voice: '[class*="voiceUser"]',
  username: '[class*="username"]',
  /** The address of a picture of theirs tells who somebody is; the picture of those who have none of their own does not. */
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
  /** There is a row of the user, and no list around it: others of the channel cannot be told from those of other channels. */
  readonly isTorn: boolean;
}

/** Reads the user's own channel once. */
export function readSidebar(document: Document): Sidebar {
  const panel = find(document, SIDEBAR.ownPanel);
  const own = panel === null ? null : onlyUserIn(panel);
  const row = own === null ? null : (find(document, pictureIn(SIDEBAR.voice, own))?.closest(SIDEBAR.voice) ?? null);
  const list = row?.parentElement?.closest(SIDEBAR.voice) ?? null;
  const rows = list ? [...list.querySelectorAll(SIDEBAR.voice)] : row ? [row] : [];
  const boxes = new Set(rows.map((one) => one.parentElement?.closest(SIDEBAR.voice)));
  const call = rows.filter((one) => !boxes.has(one)).flatMap(rowOf);
  return { own, call, isTorn: row !== null && list === null };
}

/** Finds the picture of a user in an element. An id holds digits only. */
function pictureIn(selector: string, user: string): string {
  const addresses = [`avatars/${user}/`, `users/${user}/avatars/`];
  return addresses.flatMap((part) => [`${selector} [style*="${part}"]`, `${selector} [src*="${part}"]`]).join(', ');
}

/** Whose picture is in an element; `null` when there are pictures of several people, or none. */
function onlyUserIn(element: Element): string | null {
  const users = usersIn(element);
  return users.size === 1 ? ([...users][0] ?? null) : null;
}

function usersIn(element: Element): ReadonlySet<string> {
  const users = [...element.querySelectorAll(SIDEBAR.avatar)].flatMap((picture) => {
    const address = `${picture.getAttribute('style') ?? ''} ${picture.getAttribute('src') ?? ''}`;
    const match = USER_IN_ADDRESS.exec(address);
    return match?.[1] ?? match?.[2] ?? [];
  });
  return new Set(users);
}

/** Nothing for a list whose rows are not known for rows any more: it looks like a row of several people. */
function rowOf(element: Element): VoiceRow[] {
  const users = usersIn(element);
  const labels = [...element.querySelectorAll(SIDEBAR.username)];
  const outermost = labels.filter((label) => !labels.some((other) => other !== label && other.contains(label)));
  if (users.size > 1 || outermost.length > 1) return [];
  return [{ element, user: [...users][0] ?? null, name: nameIn(outermost[0]) }];
}

/** The name itself; what the page hangs on to it (a word for guests) is an element in it. */
function nameIn(label: Element | undefined): string {
  const own = [...(label?.childNodes ?? [])].filter(({ nodeType }) => nodeType === 3).map((node) => node.textContent);
  return foldName(own.join('')) || foldName(label?.textContent);
}
