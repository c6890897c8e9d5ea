/** Packs a package anew so that the same files always make the same bytes. */
import JSZip from 'jszip';

/** The first moment that a zip file can say. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1));

/** The same files in the order of their names, without times, rights and folders. */
export async function repacked(zip: Uint8Array): Promise<Uint8Array> {
  const from = await JSZip.loadAsync(zip);
  const to = new JSZip();
  const files = Object.values(from.files).filter(({ dir }) => !dir);
  for (const file of files.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    to.file(file.name, await file.async('uint8array'), { date: NO_TIME, createFolders: false });
  }
  return to.generateAsync({
    type: 'uint8array',
    platform: 'DOS',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
}
