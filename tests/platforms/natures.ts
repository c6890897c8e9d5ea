/** Reads the file of the indicators as a person would: which mode of which platform says where its figures are from. */

export interface DescribedNature {
  readonly platform: string;
  readonly mode: string;
  /** Its comment, or that of what it is made of, names a source or calls itself an assumption. */
  readonly hasSource: boolean;
}

/** A file or package of the platform, a version or a date, somebody who looked or measured; or that nobody did. */
const SOURCE =
  /assum|source|default|report|reader|captur|measur|observ|AMI|\b20\d\d\b|\bpkg\/|\.(?:js|ts|tsx|vue|go)\b|FreeSWITCH/i;

const CONSTANT = /((?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?)(?:export )?const (\w+)(?:: [^=]+)? = /g;
const PLATFORM = /^ {2}(?:'([\w-]+)'|([\w-]+)): \{/;
const MODE = /^ {4}(?:'([\w-]+)'|([\w-]+)): (?:(\w+),|\{)/;

export function naturesIn(source: string): DescribedNature[] {
  const comments = new Map([...source.matchAll(CONSTANT)].map(([, comment = '', name = '']) => [name, comment]));
  const natures: DescribedNature[] = [];
  let platform = '';
  let comment = '';
  for (const line of source.slice(source.indexOf('export const INDICATORS')).split('\n')) {
    const atPlatform = PLATFORM.exec(line);
    const atMode = MODE.exec(line);
    if (atPlatform) {
      platform = atPlatform[1] ?? atPlatform[2] ?? '';
      comment = '';
    } else if (atMode) {
      const said = comment + (comments.get(atMode[3] ?? '') ?? '');
      natures.push({ platform, mode: atMode[1] ?? atMode[2] ?? '', hasSource: SOURCE.test(said) });
      comment = '';
    } else if (/^ {4}(?:\/\*\*| \*)/.test(line)) comment += `${line}\n`;
  }
  return natures;
}
