/** Names and what mentions them, compared by what can be read: case, width of letters and space around are no difference. */

/** What two texts have in common when they are the same to whoever reads them. */
export function compared(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** Whether a text has the name in it. */
export function mentions(text: string, name: string): boolean {
  return compared(text).includes(compared(name));
}
