/** Where the overlay stands on each site, and the meeting in which the user hid it. */
import { browser } from 'wxt/browser';

const KEY = 'overlay';
/** The sites that were moved on last; older ones are forgotten. */
const MOST_SITES = 50;
const PLACES = ['top-left', 'top-right', 'bottom-right', 'bottom-left'] as const;

export interface OverlayMemory {
  /** By host. */
  readonly corners: Readonly<Record<string, (typeof PLACES)[number]>>;
  /** The meeting in which no hint is shown on the page; `null`: none. */
  readonly hiddenIn: string | null;
  /** The meeting that was begun already, with what was prepared or without; `null`: none. */
  readonly openedIn: string | null;
}

export async function readOverlay(): Promise<OverlayMemory> {
  return overlayFrom((await area().get(KEY))[KEY]);
}

export async function setOverlay(memory: OverlayMemory): Promise<void> {
  await area().set({ [KEY]: memory });
}

/** The memory with a corner for a host, as the newest. */
export function withCorner(
  memory: OverlayMemory,
  host: string,
  corner: OverlayMemory['corners'][string],
): OverlayMemory {
  const others = Object.entries(memory.corners).filter(([name]) => name !== host);
  return { ...memory, corners: Object.fromEntries([...others.slice(1 - MOST_SITES), [host, corner]]) };
}

/** What is stored, as far as it makes sense. */
export function overlayFrom(stored: unknown): OverlayMemory {
  const { corners, hiddenIn, openedIn } = asRecord(stored);
  const places = Object.entries(asRecord(corners)).flatMap(([host, corner]) => {
    const known = PLACES.find((place) => place === corner);
    return known ? [[host, known] as const] : [];
  });
  return { corners: Object.fromEntries(places), hiddenIn: meetingOf(hiddenIn), openedIn: meetingOf(openedIn) };
}

function meetingOf(stored: unknown): string | null {
  return typeof stored === 'string' ? stored : null;
}

/** Nothing of a private window is written to disk. */
function area() {
  return browser.extension.inIncognitoContext ? browser.storage.session : browser.storage.local;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
