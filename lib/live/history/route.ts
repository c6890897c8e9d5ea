/** The meetings page's address: `#` the list, `#meeting/…` one meeting, `#series/…` one series, `#data` what is kept of the user's data. */

export type MeetingsRoute =
  | { readonly page: 'list' }
  | { readonly page: 'meeting'; readonly id: string }
  | { readonly page: 'series'; readonly id: string }
  | { readonly page: 'data' };

/** Reads the part of the address after `#`. Anything unknown is the list; a bare id is a meeting, as in older links. */
export function routeOf(hash: string): MeetingsRoute {
  const [page = '', id = ''] = hash.replace(/^#/, '').split('/').map(decodeSafely);
  if (page === 'data') return { page };
  if ((page === 'meeting' || page === 'series') && id !== '') return { page, id };
  return page === '' || page === 'meeting' || page === 'series' ? { page: 'list' } : { page: 'meeting', id: page };
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
