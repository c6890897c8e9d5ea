/** Which platform a page belongs to. */
import type { Platform } from './contract.ts';
import { find } from './page-documents.ts';
import { PLATFORMS, UNREADABLE } from './platforms.ts';
import { isOwnHost } from './room-name.ts';
import { isTaughtHere, type TaughtPlatform } from './taught-page.ts';

/** What a page is taken for. */
export type PageKind =
  | { readonly kind: 'meeting'; readonly platform: Platform }
  /** A product that Hearth knows and cannot read. */
  | { readonly kind: 'unreadable'; readonly name: string }
  /** It looks like several platforms at once, so none of them is believed. */
  | { readonly kind: 'ambiguous'; readonly names: readonly string[] }
  | { readonly kind: 'unknown' };

/** The platform to which a URL's host belongs, if the URL can be a meeting; `null` for any other host. */
export function platformForUrl(url: URL): Platform | null {
  return PLATFORMS.find((platform) => isOwnHost(platform, url) && platform.isMeetingUrl(url)) ?? null;
}

/** Whether a host belongs to a platform that Hearth can read: then nobody needs to teach it. */
export function isReadableHost(url: URL): boolean {
  return PLATFORMS.some((platform) => isOwnHost(platform, url));
}

/**
 * Takes the owner of a page's host, else what the user taught of it, else whoever knows its markup. A host that belongs to one
 * platform is never another's.
 */
export function kindOf(url: URL, document: Document, taught: readonly TaughtPlatform[] = []): PageKind {
  const owner = PLATFORMS.find((platform) => isOwnHost(platform, url));
  if (owner) return owner.isMeetingUrl(url) ? { kind: 'meeting', platform: owner } : { kind: 'unknown' };
  const own = taughtFor(url, taught);
  if (own) return { kind: 'meeting', platform: own };
  const unreadable = UNREADABLE.find((product) => isOwnHost(product, url));
  if (unreadable) return { kind: 'unreadable', name: unreadable.name };
  const [known, ...others] = PLATFORMS.filter(
    (platform) => recognises(platform, document) && platform.roomOf(url) !== null,
  );
  if (!known) return { kind: 'unknown' };
  if (others.length > 0) return { kind: 'ambiguous', names: [known, ...others].map(({ name }) => name) };
  return { kind: 'meeting', platform: known };
}

/** The taught page with the longest path that fits. */
function taughtFor(url: URL, taught: readonly TaughtPlatform[]): TaughtPlatform | undefined {
  const length = ({ taught: { path = '/' } }: TaughtPlatform) => path.length;
  return taught.filter((one) => isTaughtHere(one.taught, url)).sort((a, b) => length(b) - length(a))[0];
}

/** Whether a page on anybody's host is this platform's meeting client. */
function recognises({ page }: Platform, document: Document): boolean {
  return page.length > 0 && page.every((selector) => find(document, selector) !== null);
}
