import { screen, waitFor } from '@testing-library/preact';

/** Waits until every part of the interface that is wanted has been loaded and drawn, and has done what it does at first. */
export async function loaded(): Promise<void> {
  await waitFor(() => {
    if (screen.queryByText('One moment…')) throw new Error('Something is still being loaded');
  });
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve, 0));
}
