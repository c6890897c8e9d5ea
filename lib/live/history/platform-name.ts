import type { PlatformId } from '../../platforms/contract.ts';
import { PLATFORMS } from '../../platforms/index.ts';

/** What people call a platform. */
export function platformName(platform: PlatformId): string {
  return PLATFORMS.find(({ id }) => id === platform)?.name ?? platform;
}
