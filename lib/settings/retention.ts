/** How long meetings are kept unless a series says otherwise, and what whoever manages the browser allows. Kept on this device only. */
import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { MOST_DAYS, NO_LIMIT, RETENTION_DEFAULTS, type Retention, strictest } from '../store/retention.ts';
import { storedItem } from './stored-item.ts';

const days = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_DAYS)));
const allowedDays = v.pipe(v.number(), v.finite(), v.minValue(0));

export const retentionItem = storedItem('retention', retentionFrom);

/** What the user set. */
export function readRetention(): Promise<Retention> {
  return retentionItem.getValue();
}

export function setRetention(retention: Retention): Promise<void> {
  return retentionItem.setValue(retentionFrom(retention));
}

/** What is stored, as far as it makes sense; the rest as it is by default. */
export function retentionFrom(stored: unknown): Retention {
  const given = asRecord(stored);
  const own = (key: keyof Retention) => {
    const parsed = v.safeParse(days, given[key]);
    return parsed.success ? parsed.output : RETENTION_DEFAULTS[key];
  };
  return { namesDays: own('namesDays'), figuresDays: own('figuresDays') };
}

/** What whoever manages the browser decided. It can only take away. */
export interface Policies {
  /** No meeting is kept once it is over. */
  readonly historyOff: boolean;
  /** No name is kept once a meeting is over. */
  readonly noNames: boolean;
  /** Nothing shows single people over time. */
  readonly noPersonTrends: boolean;
  /** What is kept at most, with all of this. */
  readonly limits: Retention;
}

export const NO_POLICIES: Policies = policiesFrom({});

/** Reads the policies; without any (most browsers, and Firefox where nobody set them up) nothing is taken away. */
export async function readPolicies(): Promise<Policies> {
  try {
    return policiesFrom(await browser.storage.managed.get());
  } catch {
    return NO_POLICIES;
  }
}

/** Tells when they change, until `signal` ends. */
export function watchPolicies(onChange: () => void, signal: AbortSignal): void {
  const listener = (_: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area === 'managed') onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged?.removeListener(listener), { once: true });
}

/** Policies as far as they make sense. */
export function policiesFrom(managed: unknown): Policies {
  const given = asRecord(managed);
  const most = (key: string) => {
    const parsed = v.safeParse(allowedDays, given[key]);
    return parsed.success ? parsed.output : null;
  };
  const historyOff = given.historyOff === true;
  const noNames = given.noNames === true;
  const limits = strictest(
    { namesDays: most('namesDays'), figuresDays: most('figuresDays') },
    noNames ? { ...NO_LIMIT, namesDays: 0 } : NO_LIMIT,
    historyOff ? { ...NO_LIMIT, figuresDays: 0 } : NO_LIMIT,
  );
  return { historyOff, noNames, noPersonTrends: noNames || given.noPersonTrends === true, limits };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
