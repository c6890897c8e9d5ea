const EVERY_MS = 100;
const LONGEST_MS = 20_000;

/** Waits until something is so. What fails meanwhile is not so yet. */
export async function until(isSo: () => Promise<boolean>, what = 'It', longestMs = LONGEST_MS): Promise<void> {
  const began = Date.now();
  while (!(await isSo().catch(() => false))) {
    if (Date.now() - began > longestMs) throw new Error(`${what} did not come within ${longestMs} ms`);
    await new Promise((next) => setTimeout(next, EVERY_MS));
  }
}
