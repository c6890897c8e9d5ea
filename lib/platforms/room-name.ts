import type { Platform } from './contract.ts';

/** Whether a URL is on one of a platform's own hosts. */
export function isOwnHost({ hosts }: Pick<Platform, 'hosts'>, url: URL): boolean {
  return hosts.some((host) => (host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host));
}

/** The name of a meeting's room on its platform, the host included where the platform is self-hosted; `''` when it has none. */
export function roomName(platform: Platform, url: URL): string {
  const room = platform.roomOf(url) ?? '';
  return isOwnHost(platform, url) ? room : [url.host, room.replace(/^\//, '')].filter(Boolean).join('/');
}

/** A room on a host that is nobody's: its path, and the `room` parameter where there is one. Never the hash, never another parameter. */
export function roomByPath(url: URL): string {
  const path = url.pathname.replace(/\/+$/, '') || '/';
  const room = url.searchParams.get('room');
  return room ? `${path}?room=${room}` : path;
}
