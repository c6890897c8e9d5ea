/**
 * The meetings page's address: `#` the list, `#meeting/…` one meeting, `#series/…` one series, `#prepare/…` its next meeting, where
 * `#prepare/…/roles` leads to one of its practices, `#prepare` asks of which series, `#checklist/…` its belonging checklist, `#ideas/…` its idea box, `#data` what is kept
 * of the user's data, `#includer` the user's own small things, `#handbook` how to use Hearth.
 */

export type MeetingsRoute =
  | { readonly page: 'list' }
  | { readonly page: 'meeting'; readonly id: string }
  | { readonly page: 'series'; readonly id: string }
  | { readonly page: 'checklist'; readonly id: string }
  /** `practice`: which of them is wanted; `''`: none more than others. */
  | { readonly page: 'prepare'; readonly id: string; readonly practice: string }
  | { readonly page: 'choose-series' }
  | { readonly page: 'ideas'; readonly id: string }
  | { readonly page: 'data' }
  | { readonly page: 'includer' }
  | { readonly page: 'handbook' };

/** Parts that show one thing of many. */
const OF_ONE = ['meeting', 'series', 'checklist', 'ideas'] as const;

/** Reads the part of the address after `#`. Anything unknown is the list; a bare id is a meeting, as in older links. */
export function routeOf(hash: string): MeetingsRoute {
  const [page = '', id = '', practice = ''] = hash.replace(/^#/, '').split('/').map(decodeSafely);
  if (page === 'data' || page === 'includer' || page === 'handbook') return { page };
  const ofOne = OF_ONE.find((one) => one === page);
  if (ofOne !== undefined) return id === '' ? { page: 'list' } : { page: ofOne, id };
  if (page === 'prepare') return id === '' ? { page: 'choose-series' } : { page, id, practice };
  return page === '' ? { page: 'list' } : { page: 'meeting', id: page };
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
