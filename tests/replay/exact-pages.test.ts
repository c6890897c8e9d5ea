/** Pages that show everybody who speaks. */
import { EMULATED_PLATFORMS } from './emulations.ts';
import { isExact, testAccuracy } from './limits.ts';

testAccuracy(EMULATED_PLATFORMS.filter(isExact));
