/** Days and figures in the browser's language, as only pages about the past need them: the popup opens without. */

/** A day and time of day. */
export function date(wall: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(wall);
}

/** A day. */
export function day(wall: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(wall);
}

/** A month of a year. */
export function month(wall: number): string {
  return new Intl.DateTimeFormat(undefined, { month: 'short', year: 'numeric' }).format(wall);
}

/** With one digit after the point. */
export function decimal(value: number): string {
  return new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }).format(value);
}
