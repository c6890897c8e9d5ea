/** What Mozilla's linter says, and which of its warnings are known. */
import type { Finding } from './finding.ts';

interface Message {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

export interface LintReport {
  readonly errors: readonly Message[];
  readonly warnings: readonly Message[];
}

interface Explained {
  readonly code: string;
  /** Where it may come up. */
  readonly file: RegExp;
  readonly reason: string;
}

/** Each warning that may stay, and why. */
export const EXPLAINED: readonly Explained[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^(?:chunks\/drawing-[\w-]+|overlay|practices|teach)\.js$/,
    reason:
      "Preact's own code for dangerouslySetInnerHTML, which is in everything that draws. Hearth uses it nowhere: the linter of the project forbids all that makes markup of text.",
  },
];

export function lintIsClean({ errors, warnings }: LintReport): Finding {
  const isExplained = ({ code, file = '' }: Message) =>
    EXPLAINED.some((one) => one.code === code && one.file.test(file));
  const inWords = ({ code, message, file }: Message) => `${code} in ${file ?? 'the manifest'}: ${message}`;
  const unexplained = warnings.filter((one) => !isExplained(one));
  const needless = EXPLAINED.filter(({ code }) => !warnings.some((warning) => warning.code === code));
  return {
    what: 'web-ext lint',
    seen: `${errors.length} errors, ${warnings.length} warnings, ${warnings.length - unexplained.length} of them explained`,
    problems: [
      ...[...errors, ...unexplained].map(inWords),
      ...needless.map(({ code }) => `${code} is explained and does not come up any more`),
    ],
  };
}
