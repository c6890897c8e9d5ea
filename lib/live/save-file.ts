/** Hands a text file to the user, as a download of this page. */
export function saveFile(document: Document, { name, text }: { readonly name: string; readonly text: string }): void {
  saveBlob(document, { name, blob: new Blob([text], { type: 'application/json' }) });
}

/** Hands any file to the user, as a download of this page. */
export function saveBlob(document: Document, { name, blob }: { readonly name: string; readonly blob: Blob }): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
