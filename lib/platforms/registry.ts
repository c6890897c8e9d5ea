/** The platforms that Hearth can read. Adding one: a file here, a line below, dated pages in tests/pages. */
import type { Adapter } from './contract.ts';
import { googleMeet } from './google-meet.ts';
import { jitsi } from './jitsi.ts';
import { livekit } from './livekit.ts';
import { isOwnHost } from './room-name.ts';

export const ADAPTERS = Object.freeze([googleMeet, jitsi, livekit] as const) satisfies readonly Adapter[];

/** The platform to which a URL's host belongs, if the URL can be a meeting; `null` for any other host. */
export function adapterForUrl(url: URL): Adapter | null {
  return ADAPTERS.find((adapter) => isOwnHost(adapter, url) && adapter.isMeetingUrl(url)) ?? null;
}

/** Who can read this page: the owner of its host, else whoever knows its markup; `null` when it is no meeting. */
export function adapterFor(url: URL, document: Document): Adapter | null {
  const known = adapterForUrl(url);
  if (known) return known;
  return ADAPTERS.find((adapter) => adapter.roomOf(url) !== null && adapter.recognises(document)) ?? null;
}
