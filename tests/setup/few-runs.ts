/** A mutant is met by many tests: a few runs of each property are enough. */
import fc from 'fast-check';

fc.configureGlobal({ numRuns: 15 });
