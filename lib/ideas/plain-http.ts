/** Sealing where the browser has no `crypto.subtle`: on plain http, off this machine. */

/**
 * The library tries the browser's own X25519 first and takes its JavaScript when told *not supported*; a missing `crypto.subtle` gives
 * it another error, at which it stops. This says it in the words it understands. Random numbers come from the browser everywhere.
 */
export function standInForSubtle(crypto: Crypto): void {
  if (crypto.subtle) return;
  const importKey = (): Promise<never> =>
    Promise.reject(new DOMException('This page was not opened securely', 'NotSupportedError'));
  Object.defineProperty(crypto, 'subtle', { value: Object.freeze({ importKey }), configurable: true });
}
