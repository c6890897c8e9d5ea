/** The sites that the user allowed, as they can be read. Pure. */

export interface AllowedSite {
  /** The browser's match pattern. */
  readonly pattern: string;
  /** `every`: any site at all. `domain`: a host and everything below it. */
  readonly kind: 'every' | 'domain' | 'host';
  /** `''` for `every`. */
  readonly host: string;
  readonly scheme: 'https' | 'http' | 'any';
}

const SCHEMES: readonly AllowedSite['scheme'][] = ['any', 'https', 'http'];

/** What the browser says is allowed, every site first, then by host. Patterns that are no web sites are left out. */
export function allowedSites(origins: readonly string[]): AllowedSite[] {
  // A host is never empty, so what has none comes first.
  return origins
    .flatMap(siteOf)
    .sort((a, b) => a.host.localeCompare(b.host, 'en') || SCHEMES.indexOf(a.scheme) - SCHEMES.indexOf(b.scheme));
}

function siteOf(pattern: string): AllowedSite[] {
  if (pattern === '<all_urls>') return [{ pattern, kind: 'every', host: '', scheme: 'any' }];
  const [, protocol, place = ''] = /^(https|http|\*):\/\/([^/]+)\//.exec(pattern) ?? [];
  if (protocol === undefined) return [];
  const scheme = protocol === '*' ? 'any' : protocol === 'http' ? 'http' : 'https';
  if (place === '*') return [{ pattern, kind: 'every', host: '', scheme }];
  const isDomain = place.startsWith('*.');
  return [{ pattern, kind: isDomain ? 'domain' : 'host', host: isDomain ? place.slice(2) : place, scheme }];
}
