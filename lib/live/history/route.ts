/**
 * The meetings page's address: `#` the list, `#meeting/…` one meeting, `#series/…` one series, `#checklist/…` the belonging checklist of a
 * series, `#ideas/…` its idea box, `#data` what is kept of the user's data, `#includer` the user's own small things.
 */

export type MeetingsRoute =
  | { readonly page: 'list' }
  | { readonly page: 'meeting'; readonly id: string }
  | { readonly page: 'series'; readonly id: string }
  | { readonly page: 'checklist'; readonly id: string }
  | { readonly page: 'ideas'; readonly id: string }
  | { readonly page: 'data' }
  | { readonly page: 'includer' };

/** Parts that show one thing of many. */
const OF_ONE = ['meeting', 'series', 'checklist', 'ideas'] as const;

/** Reads the part of the address after `#`. Anything unknown is the list; a bare id is a meeting, as in older links. */
export function routeOf(hash: string): MeetingsRoute {
  const [page = '', id = ''] = hash.replace(/^#/, '').split('/').map(decodeSafely);
  if (page === 'data' || page === 'includer') return { page };
  const ofOne = OF_ONE.find((one) => one === page);
  if (ofOne !== undefined) return id === '' ? { page: 'list' } : { page: ofOne, id };
  return page === '' ? { page: 'list' } : { page: 'meeting', id: page };
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
