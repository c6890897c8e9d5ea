/** Runs in a page of the extension: every table as the database holds it. (No inner named functions: what runs in a page has no build helpers.) */
export async function everything(): Promise<Record<string, unknown[]>> {
  const db = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open('hearth');
    opening.onsuccess = () => done(opening.result);
  });
  const tables: Record<string, unknown[]> = {};
  for (const name of db.objectStoreNames) {
    tables[name] = await new Promise((done) => {
      const reading = db.transaction(name).objectStore(name).getAll();
      reading.onsuccess = () => done(JSON.parse(JSON.stringify(reading.result)));
    });
  }
  db.close();
  return tables;
}
