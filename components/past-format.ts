/** Days and figures in the browser's language, as only pages about the past need them: the popup opens without. */

// Made once: making one takes longer than writing fifty dates.
const dateFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const dayFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const monthFormat = new Intl.DateTimeFormat(undefined, { month: 'short', year: 'numeric' });
const decimalFormat = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

/** A day and time of day. */
export function date(wall: number): string {
  return dateFormat.format(wall);
}

/** A day. */
export function day(wall: number): string {
  return dayFormat.format(wall);
}

/** A month of a year. */
export function month(wall: number): string {
  return monthFormat.format(wall);
}

/** With one digit after the point. */
export function decimal(value: number): string {
  return decimalFormat.format(value);
}
