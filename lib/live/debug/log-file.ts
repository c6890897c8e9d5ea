/** A log out of a file: an export of Hearth, in whole or line by line, or a bare list of events. */
import * as v from 'valibot';
import type { LogEntry } from '../../meeting/events.ts';
import { logEntrySchema } from '../../meeting/schema.ts';

const withEvents = v.object({ events: v.array(v.unknown()) });

/** The events of the first meeting in it; what is no event is left out. */
export function logInFile(text: string): LogEntry[] {
  return valuesIn(text)
    .flatMap((value) => (Array.isArray(value) ? value : v.is(withEvents, value) ? value.events : []))
    .flatMap((entry) => {
      const parsed = v.safeParse(logEntrySchema, entry);
      return parsed.success ? [parsed.output] : [];
    });
}

function valuesIn(text: string): unknown[] {
  const whole = read(text);
  return whole === undefined ? text.split('\n').flatMap((line) => read(line) ?? []) : [whole];
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
