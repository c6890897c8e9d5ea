import { screen, waitFor } from '@testing-library/preact';

const WAITING = 'One moment…';

/** Waits until every part of the interface that is wanted has been loaded and drawn, and has done what it does at first. */
export async function loaded(): Promise<void> {
  // Looking at each element is dear; whether the words are anywhere is not.
  if (document.body.textContent?.includes(WAITING)) {
    await waitFor(() => {
      if (screen.queryByText(WAITING)) throw new Error('Something is still being loaded');
    });
  }
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve, 0));
}
