/** Which platform a page belongs to. */
import type { Platform } from './contract.ts';
import { find } from './page-documents.ts';
import { PLATFORMS, UNREADABLE } from './platforms.ts';
import { isOwnHost } from './room-name.ts';

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

/** Takes the owner of a page's host, else whoever knows its markup. A host that belongs to one platform is never another's. */
export function kindOf(url: URL, document: Document): PageKind {
  const owner = PLATFORMS.find((platform) => isOwnHost(platform, url));
  if (owner) return owner.isMeetingUrl(url) ? { kind: 'meeting', platform: owner } : { kind: 'unknown' };
  const unreadable = UNREADABLE.find((product) => isOwnHost(product, url));
  if (unreadable) return { kind: 'unreadable', name: unreadable.name };
  const [known, ...others] = PLATFORMS.filter(
    (platform) => recognises(platform, document) && platform.roomOf(url) !== null,
  );
  if (!known) return { kind: 'unknown' };
  if (others.length > 0) return { kind: 'ambiguous', names: [known, ...others].map(({ name }) => name) };
  return { kind: 'meeting', platform: known };
}

/** Whether a page on anybody's host is this platform's meeting client. */
function recognises({ page }: Platform, document: Document): boolean {
  return page.length > 0 && page.every((selector) => find(document, selector) !== null);
}
