/** A balance in words. A leaf, so that views load it without what computes one. */

/** Below it a balance is even, above the other few voices; between them lie most meetings (170 AMI meetings: quartiles .19, .27, .39, natural ones up to .52). */
export const EVEN_BELOW = 0.2;
export const FEW_ABOVE = 0.5;

export type Band = 'even' | 'usual' | 'few';

/** The band of a balance. */
export function bandOf(balance: number): Band {
  if (balance < EVEN_BELOW) return 'even';
  return balance <= FEW_ABOVE ? 'usual' : 'few';
}
