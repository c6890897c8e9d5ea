/** How large the packages may be. */
import JSZip from 'jszip';
import type { Finding } from './finding.ts';

/** What everybody needs, without the messages of any language. */
const PROGRAM = 600_000;
/** Packed messages of one language. */
const LANGUAGE = 42_000;
/** With the languages that there are. */
const SOURCES = 4_000_000;

interface Packed {
  readonly program: number;
  readonly languages: Readonly<Record<string, number>>;
}

/** Bytes in the package, by what they are for. */
export async function packedIn(zip: Uint8Array): Promise<Packed> {
  const { files } = await JSZip.loadAsync(zip);
  const languages: Record<string, number> = {};
  for (const file of Object.values(files)) {
    const language = /^_locales\/([^/]+)\//.exec(file.name)?.[1];
    if (language === undefined || file.dir) continue;
    const { compressedSize } = (file as unknown as { _data: { compressedSize: number } })._data;
    languages[language] = (languages[language] ?? 0) + compressedSize;
  }
  const all = Object.values(languages).reduce((sum, bytes) => sum + bytes, 0);
  return { program: zip.byteLength - all, languages };
}

const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;

export async function isSmall(name: string, zip: Uint8Array): Promise<Finding> {
  if (name.includes('sources')) {
    const problems = zip.byteLength > SOURCES ? [`more than ${kB(SOURCES)}`] : [];
    return { what: `size of ${name}`, seen: kB(zip.byteLength), problems };
  }
  const { program, languages } = await packedIn(zip);
  const count = Object.keys(languages).length;
  return {
    what: `size of ${name}`,
    seen: `${kB(zip.byteLength)}: program ${kB(program)} of ${kB(PROGRAM)}, ${count} languages of at most ${kB(LANGUAGE)} each`,
    problems: [
      ...(program > PROGRAM ? [`the program without languages has ${kB(program)}`] : []),
      ...Object.entries(languages).flatMap(([one, bytes]) => (bytes > LANGUAGE ? [`${one} has ${kB(bytes)}`] : [])),
    ],
  };
}
