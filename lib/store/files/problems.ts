/** Everything that can be wrong with a file, or with taking one in. A closed set: each has its sentence in the interface. */

export const FILE_PROBLEMS = [
  /** Nothing in it. */
  'empty',
  /** Not UTF-8. */
  'not-text',
  'not-json',
  /** JSON, and not ours. */
  'not-hearth',
  /** A format of a later Hearth. */
  'newer-version',
  /** The end is missing, or records are. */
  'cut-off',
  'line-too-long',
  /** A record is not what the format says. */
  'broken-record',
  /** The events of a meeting are no log. */
  'broken-log',
  /** One meeting is in it twice. */
  'twice',
  /** More than a life of meetings, or more events than any meeting has. */
  'too-many',
  /** Whole, and without a meeting. */
  'no-meetings',
  /** The browser cannot read it. */
  'unreadable',
  /** The file, or what is kept, became another since it was looked at. */
  'changed',
  /** Everything here would be replaced, and a meeting is going on. */
  'in-a-meeting',
  /** Another import is going on. */
  'busy',
  /** The disk, or the browser's share of it, is full. */
  'no-room',
  /** The database refuses for another reason. */
  'storage',
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

/** Why a file is not taken in. */
export class FileError extends Error {
  readonly problem: FileProblem;
  /** Where in the file, from 1; `null`: nowhere in particular. */
  readonly line: number | null;

  constructor(problem: FileProblem, line: number | null = null, options?: ErrorOptions) {
    super(line === null ? problem : `${problem} in line ${line}`, options);
    this.problem = problem;
    this.line = line;
  }
}

/** Any error as one of the set. What is not known comes from the database: everything else is thrown by our own hand. */
export function fileErrorOf(error: unknown): FileError {
  if (error instanceof FileError) return error;
  const name = nameOf(error);
  if (name === 'QuotaExceededError') return new FileError('no-room', null, { cause: error });
  if (name === 'NotReadableError' || name === 'NotFoundError' || name === 'SecurityError') {
    return new FileError('unreadable', null, { cause: error });
  }
  return new FileError('storage', null, { cause: error });
}

/** Dexie wraps what the browser said. */
function nameOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const inner = 'inner' in error ? nameOf(error.inner) : '';
  return inner === 'QuotaExceededError' ? inner : 'name' in error ? String(error.name) : '';
}
