/** Copying where the browser may have no clipboard to write to: on plain http there is only the old way. */

/** Copies a text. Rejects when the browser did not. */
export async function copyText(document: Document, text: string): Promise<void> {
  const clipboard = document.defaultView?.navigator.clipboard as Clipboard | undefined;
  if (clipboard) return clipboard.writeText(text);
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', onCopy);
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', onCopy);
  if (!isCopied) throw new Error('The browser did not copy');
}
