/** Which frame speaks for which tab's meeting. Kept in `storage.session`, as the service worker may be gone at any moment. */
import type { RunningMeeting } from './messages.ts';

export const CLAIMS_KEY = 'claims';

export type Claims = Record<number, RunningMeeting>;

export interface ClaimsArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

export async function readClaims(area: ClaimsArea): Promise<Claims> {
  return ((await area.get(CLAIMS_KEY))[CLAIMS_KEY] as Claims | undefined) ?? {};
}

/** The meetings that are being counted, in order of tab. */
export function runningMeetings(claims: Claims): RunningMeeting[] {
  return Object.values(claims).filter(
    ({ status }) => status === 'watching' || status === 'paused' || status === 'alone',
  );
}
