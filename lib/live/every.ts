/** Does something again and again until the signal ends. */
export function every(ms: number, signal: AbortSignal, act: () => void): void {
  const timer = setInterval(act, ms);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
