/** What a BigBlueButton page shows, each of its three places by itself: the talking bar, the cameras, the open list of people. */
import type { Seen } from './contract.ts';
import { foldName, withoutSuffix } from './dom.ts';
import { find, findAll } from './page-documents.ts';

const TALKING = '[data-test="isTalking"]';
const WAS_TALKING = '[data-test="wasTalking"]';
const TALKING_CAMERA = '[data-test="webcamItemTalkingUser"]';
const OWN_ROW = '[data-test="userListItemCurrent"]';
/** Where rows that are not loaded have an empty box; read in their component. */
const BOX = '[data-test="userAvatar"]';

export const SELECTORS = {
  bar: '[data-test="talkingIndicator"]',
  entry: `${TALKING}, ${WAS_TALKING}`,
  /** The bar's only other button stands for whoever did not fit in. It has no handle of its own. */
  overflow: `[data-test="talkingIndicator"] button:not(${TALKING}, ${WAS_TALKING})`,
  camera: `[data-test="webcamItem"], ${TALKING_CAMERA}`,
  stream: '[data-stream]',
  ownStream: '[data-current-user-stream="true"]',
  cameraName: '[data-test="dropdownWebcamButton"]',
  /** The id is an index, no identity; it finds rows whose test attribute is gone. */
  row: `${OWN_ROW}, [data-test="userListItem"], [id^="user-index-"]`,
  ownRow: OWN_ROW,
  /** Initials, a reaction or a number: text that is no name. */
  avatar: `[data-test-avatar], ${BOX}`,
  box: BOX,
  /** The same name stands for an open microphone on the bar, but `unmute_filled` for a closed one on cameras: left unread. */
  muted: '[class~="icon-bbb-mute"]',
  unmuted: '[class~="icon-bbb-unmute"]',
  cameraStatus: '[data-test="webcamUserStatus"]',
  /** These do the opposite of what is. */
  ownMuted: '[data-test="unmuteMicButton"]',
  ownUnmuted: '[data-test="muteMicButton"]',
  ownHandUp: '[data-test="lowerHandBtn"]',
  ownHandDown: '[data-test="raiseHandBtn"]',
  leave: '[data-test="leaveMeetingDropdown"], [data-test="optionsButton"]',
  lobby: '#positionInWaitingQueue, [data-test="guestMessage"]',
  ended: '[data-test="meetingEndedModal"]',
  title: '[data-test="presentationTitle"]',
  /** How long the meeting may still go on: always shown in a breakout room, in other meetings towards their end. */
  timeLeft: '[data-test="timeRemaining"]',
  /** The button that stops one's own share; `isSharingScreen` is anybody's. */
  sharing: '[data-test="stopScreenShare"]',
} as const;

/** `NodeFilter.SHOW_TEXT`, which is not everywhere at hand. */
const SHOW_TEXT = 4;
/** In the value of `data-stream`. */
const USER_ID = /w_[a-z\d]+/i;
const INITIALS = 2;

/** Somebody in one of the three places. */
export interface Sight {
  readonly element: Element;
  readonly name: string;
  readonly own: boolean;
}

/** Somebody on the talking bar, or on camera. */
export interface Heard extends Sight {
  readonly talking: boolean;
  readonly muted: Seen;
}

/** A row of the list, and its place in it. */
export interface Row extends Sight {
  readonly index: number | null;
  /** The name with all that the page hangs on to it. */
  readonly label: string;
}

/** Who talks, and who did up to five seconds ago. */
export function entriesIn(document: Document): Heard[] {
  return findAll(document, SELECTORS.entry).map((element) => ({
    element,
    // A description in the page's language stands behind the name.
    name: textsIn(element, 1)[0]?.label ?? '',
    own: false,
    talking: element.matches(TALKING),
    muted: mutedIn(element),
  }));
}

/** The rows of the open list. */
export function rowsIn(document: Document): Row[] {
  const elements = findAll(document, SELECTORS.row);
  const rows = elements.filter((element) => element.parentElement?.closest(SELECTORS.row) == null);
  return rows.map((element) => {
    const own = element.matches(OWN_ROW) || element.querySelector(OWN_ROW) !== null;
    const index = /^user-index-(\d+)$/.exec(
      element.id || (element.querySelector('[id^="user-index-"]')?.id ?? ''),
    )?.[1];
    return { element, ...rowName(element, own), own, index: index === undefined ? null : Number(index) };
  });
}

/**
 * Without its handle the avatar is text like any other: its initials then begin the name. Behind the user's own stands "(You)"
 * in the page's language, as a text of its own or as part of the name's.
 */
function rowName(row: Element, own: boolean): { name: string; label: string } {
  const [first, second] = textsIn(row, 2, SELECTORS.avatar);
  const initials = first?.label.toLowerCase() ?? '';
  const mayBeInitials = row.querySelector(SELECTORS.avatar) === null && initials.length <= INITIALS;
  const text = mayBeInitials && second?.label.toLowerCase().startsWith(initials) ? second : first;
  const [label, beginning] = [text?.label ?? '', text?.beginning ?? ''];
  if (!own) return { name: label, label };
  return { name: beginning === label ? withoutSuffix(label) : beginning, label };
}

/** Whether part of the list is not loaded: empty rows, or numbers that are missing. */
export function isPaged(document: Document, rows: readonly Row[]): boolean {
  const isEmpty = (box: Element) => box.textContent?.trim() === '' && box.closest(SELECTORS.row) === null;
  const indexes = new Set(rows.map(({ index }) => index));
  // Two rows may have one number where the page begins to count anew.
  const isGapless = !indexes.has(null) && [...indexes.keys()].every((_, i) => indexes.has(i));
  return !isGapless || findAll(document, SELECTORS.box).some(isEmpty);
}

/**
 * People on camera; several cameras of one person are one. Those without a name are left out: the list has them. `ownName`: as
 * far as it is known already.
 */
export function camerasIn(document: Document, rows: readonly Row[], ownName: string | null): Heard[] {
  const ownLabel = rows.find((row) => row.own)?.label;
  const people = new Map<string, Heard>();
  for (const [i, element] of findAll(document, SELECTORS.camera).entries()) {
    const button = element.querySelector(SELECTORS.cameraName);
    const label = (button && textsIn(button, 1)[0]?.label) ?? '';
    if (label === '') continue;
    const stream = element.querySelector(SELECTORS.stream)?.getAttribute('data-stream') ?? '';
    const id = USER_ID.exec(stream)?.[0] ?? (stream || `camera ${i}`);
    const own = element.querySelector(SELECTORS.ownStream) !== null || label === ownLabel;
    const before = people.get(id);
    const status = element.querySelector(SELECTORS.cameraStatus);
    people.set(id, {
      element: before?.element ?? element,
      name: before?.name ?? (own ? (ownName ?? withoutSuffix(label)) : label),
      own: own || before?.own === true,
      talking: element.matches(TALKING_CAMERA) || before?.talking === true,
      muted: before?.muted ?? (status ? mutedIn(status) : 'unknown'),
    });
  }
  return [...people.values()];
}

/** The user's own microphone and hand, by the buttons that are offered. */
export function ownState(document: Document): { muted: Seen; handUp: Seen } {
  return {
    muted: whichOf(document, SELECTORS.ownMuted, SELECTORS.ownUnmuted),
    handUp: whichOf(document, SELECTORS.ownHandUp, SELECTORS.ownHandDown),
  };
}

function whichOf(document: Document, on: string, off: string): Seen {
  const [isOn, isOff] = [find(document, on) !== null, find(document, off) !== null];
  return isOn === isOff ? 'unknown' : isOn;
}

function mutedIn(element: Element): Seen {
  if (element.querySelector(SELECTORS.muted) !== null) return true;
  return element.querySelector(SELECTORS.unmuted) === null ? 'unknown' : false;
}

/** A text of the page. */
interface Text {
  /** All that stands directly beside it, in one element. */
  readonly label: string;
  /** As far as the page wrote it in one go. */
  readonly beginning: string;
}

/** The first texts in an element. */
function textsIn(root: Element, most: number, except = ''): Text[] {
  const texts: Text[] = [];
  const seen = new Set<Element>();
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  while (texts.length < most && walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!parent || seen.has(parent)) continue;
    seen.add(parent);
    if (except !== '' && parent.closest(except)) continue;
    const parts = [...parent.childNodes].map((node) =>
      node.nodeType === node.TEXT_NODE ? (node.nodeValue ?? '') : '',
    );
    const label = foldName(parts.join(''));
    if (label !== '') texts.push({ label, beginning: parts.map(foldName).find((part) => part !== '') ?? '' });
  }
  return texts;
}
