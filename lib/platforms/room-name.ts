import type { Adapter } from './contract.ts';

/** Whether a URL is on one of a platform's own hosts. */
export function isOwnHost(adapter: Pick<Adapter, 'hosts'>, url: URL): boolean {
  return adapter.hosts.some((host) =>
    host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host,
  );
}

/** The name of a meeting's room on its platform, the host included where the platform is self-hosted; `''` when it has none. */
export function roomName(adapter: Adapter, url: URL): string {
  const room = adapter.roomOf(url) ?? '';
  return isOwnHost(adapter, url) ? room : [url.host, room.replace(/^\//, '')].filter(Boolean).join('/');
}
