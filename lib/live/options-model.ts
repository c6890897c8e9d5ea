/** What the options page shows and can ask for. */
import type { AllowedSite } from './sites.ts';

/**
 * What became of a site that was to be forgotten. `refused`: the browser keeps it. `covered`: it is gone from the list, and another
 * entry allows it all the same.
 */
export interface Forgetting {
  readonly site: AllowedSite;
  readonly outcome: 'forgotten' | 'refused' | 'covered';
}

export interface OptionsView {
  /** `null` while they are being read. */
  readonly sites: readonly AllowedSite[] | null;
  /** The newest one. */
  readonly forgetting: Forgetting | null;
}
