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

const LIST = 'export const INDICATORS = {';
const PLATFORM = /^ {2}(?:'([\w-]+)'|([\w-]+)): (?:\{$|([A-Z_]+),$)/;
const MODE = /^ +(?:'([\w-]+)'): (.*)$/;

/** Every mode in these lines, with what is said right before it and of the constants that it is made of. */
function modesIn(lines: readonly string[], constants: ReadonlyMap<string, string>) {
  const modes: { mode: string; said: string }[] = [];
  let comment = '';
  for (const line of lines) {
    const [, mode, made = ''] = MODE.exec(line) ?? [];
    if (mode !== undefined) {
      const ofConstants = (made.match(/[A-Z_]{3,}/g) ?? []).map((name) => constants.get(name) ?? '');
      modes.push({ mode, said: [comment, ...ofConstants].join('\n') });
      comment = '';
    } else if (/^ +(?:\/\*\*| \*)/.test(line)) comment += `${line}\n`;
  }
  return modes;
}

/** The natures of all platforms, in order. */
export function naturesIn(source: string): DescribedNature[] {
  const [before = '', list = ''] = source.split(LIST);
  // Each constant and its comment stand between empty lines.
  const blocks = before.split('\n\n').map((block) => [/const ([A-Z_]+)/.exec(block)?.[1] ?? '', block] as const);
  const constants = new Map(blocks);
  const natures: DescribedNature[] = [];
  let platform = '';
  let lines: string[] = [];
  const close = () => {
    const described = modesIn(lines, constants);
    natures.push(...described.map(({ mode, said }) => ({ platform, mode, hasSource: SOURCE.test(said) })));
  };
  for (const line of list.split('\n')) {
    const [, quoted, plain, constant] = PLATFORM.exec(line) ?? [];
    const next = quoted ?? plain;
    if (next === undefined) lines.push(line);
    else {
      close();
      platform = next;
      lines = constant === undefined ? [] : (constants.get(constant)?.split('\n') ?? []);
    }
  }
  close();
  return natures;
}
