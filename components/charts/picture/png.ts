/** So many dots for each px of the page: sharp on paper, too. */
const SCALE = 2;
/** Browsers draw nothing on larger canvases, dots a side. */
const LARGEST = 16_000;

interface Drawn {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The drawing as a PNG. Fails with an `Error` where the browser cannot draw it. */
export async function pngOf({ svg, width, height }: Drawn): Promise<Blob> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(SCALE, LARGEST / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('The browser drew nothing'))), 'image/png');
  });
}
