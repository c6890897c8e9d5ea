/** So long another tab keeps the database to itself, ms. */
export const HELD_MS = 3000;

/** Runs in a page of the extension's: upgrades the database, and keeps it to itself for so long. */
export async function holdUpgrade(heldMs: number): Promise<void> {
  const opening = indexedDB.open('hearth', 1000);
  await new Promise<void>((done, failed) => {
    opening.onerror = () => failed(opening.error);
    opening.onupgradeneeded = () => {
      const end = Date.now() + heldMs;
      const store = opening.transaction?.objectStore('meetings');
      const stay = () => {
        const asked = store?.count();
        if (asked && Date.now() < end) asked.onsuccess = stay;
      };
      stay();
    };
    opening.onsuccess = () => {
      opening.result.close();
      done();
    };
  });
}
