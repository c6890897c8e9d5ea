/** Every platform Hearth can read. To add one: write its file, its fixture pages with expectations, and a line here. */
import { type Adapter, PLATFORM_IDS, type PlatformId } from './contract.ts';
import { googleMeet } from './google-meet.ts';
import { jitsi } from './jitsi.ts';
import { livekit } from './livekit.ts';

export const ADAPTERS = Object.freeze({ 'google-meet': googleMeet, jitsi, livekit } as const) satisfies Readonly<
  Record<PlatformId, Adapter>
>;

const all: readonly Adapter[] = PLATFORM_IDS.map((id) => ADAPTERS[id]);

/** The adapter whose own host this is, when the URL can be a meeting; says nothing about self-hosted servers. */
export function adapterForUrl(url: URL): Adapter | null {
  return all.find((adapter) => isOwnHost(adapter, url) && adapter.isMeetingUrl(url)) ?? null;
}

/** The adapter for a page: by its host, else by what the page is made of. */
export function adapterFor(url: URL, document: Document): Adapter | null {
  return adapterForUrl(url) ?? all.find((adapter) => adapter.recognises(document)) ?? null;
}

/** The name of a meeting's room on its platform, the host included where the platform is self-hosted; `''` when it has none. */
export function roomName(adapter: Adapter, url: URL): string {
  const room = adapter.roomOf(url) ?? '';
  return isOwnHost(adapter, url) ? room : [url.host, room.replace(/^\//, '')].filter(Boolean).join('/');
}

function isOwnHost(adapter: Adapter, url: URL): boolean {
  return adapter.hosts.some((host) =>
    host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host,
  );
}
