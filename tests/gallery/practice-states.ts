/** Which pictures there are of the practices, for whoever takes or checks them. */
export const PRACTICE_STATES = [
  'choose-series',
  'choose-series-empty',
  'choose-series-loading',
  'choose-series-failed',
  'prepare-empty',
  'prepare-full',
  'prepare-hidden',
  'prepare-missing',
  'checklist-empty',
  'checklist-full',
  'idea-box-empty',
  'idea-box-key',
  'idea-box-opened',
  'includer-off',
  'includer-on',
  'includer-failed',
] as const;
