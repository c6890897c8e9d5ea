/** What a report says of where Hearth runs: enough to repeat a fault, too little to know anybody by. */

export type BrowserFamily = 'chrome' | 'edge' | 'firefox' | 'opera' | 'other';

export interface Environment {
  /** Hearth's own. */
  readonly version: string;
  readonly browser: BrowserFamily;
  /** Of the browser; `null` when it does not say. */
  readonly major: number | null;
}

/** Others that are built on Chrome name it too, so they are asked first. */
const FAMILIES: readonly (readonly [BrowserFamily, RegExp])[] = [
  ['edge', /\bEdg\/(\d{1,4})\b/],
  ['opera', /\bOPR\/(\d{1,4})\b/],
  ['firefox', /\bFirefox\/(\d{1,4})\b/],
  ['chrome', /Chrome\/(\d{1,4})\b/],
];

/** Where this runs. `userAgent`: what the browser calls itself. */
export function environmentOf(version: string, userAgent: string): Environment {
  return { version, ...browserOf(userAgent) };
}

/** Which browser it is, by what it calls itself. */
export function browserOf(userAgent: string): Omit<Environment, 'version'> {
  for (const [browser, pattern] of FAMILIES) {
    const major = pattern.exec(userAgent)?.[1];
    if (major !== undefined) return { browser, major: Number(major) };
  }
  return { browser: 'other', major: null };
}
