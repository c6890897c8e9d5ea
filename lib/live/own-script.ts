/** Brings one of our scripts into a page of our own, where the browser puts none. */
export function bringScript(document: Document, file: `/${string}.js`): Promise<void> {
  return new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = file;
    script.addEventListener('load', () => done(), { once: true });
    script.addEventListener('error', () => failed(new Error(`${file} did not come.`)), { once: true });
    document.head.append(script);
  });
}
