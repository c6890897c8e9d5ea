import { axeFindings } from './axe.ts';
import { expect, test } from './extension.ts';

test('everybody is asked in turn, from the first to anyone else', async ({ hearth }) => {
  const meeting = await hearth.meeting({ people: ['Ana', 'Ben', 'Cleo'], room: 'weekly-sync' });
  const popup = await hearth.popup(meeting);
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Start a round' }).click();
  await popup.getByRole('combobox', { name: 'Order' }).selectOption('Alphabetical');
  await popup.getByRole('combobox', { name: 'Time each' }).selectOption('About 1 minute');
  expect(await axeFindings(popup)).toEqual([]);
  await popup.getByRole('button', { name: 'Start', exact: true }).click();

  const turn = popup.getByRole('region', { name: 'Whose turn it is' });
  await expect(turn.getByRole('heading')).toHaveText('Ana');
  await expect(popup.getByRole('button', { name: 'Done' })).toBeFocused();
  // Its style comes with it.
  await expect(popup.locator('.soft-ring-part')).toHaveCSS('fill', 'none');
  for (const colorScheme of ['light', 'dark'] as const) {
    await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeFindings(popup)).toEqual([]);
  }
  await popup.keyboard.press('Enter');
  await expect(turn.getByRole('heading')).toHaveText('Ben');
  await popup.getByRole('button', { name: 'Back to Ana' }).click();
  await expect(turn.getByRole('heading')).toHaveText('Ana');
  await popup.getByRole('button', { name: 'Later' }).click();
  await expect(turn.getByRole('heading')).toHaveText('Ben');
  await popup.getByRole('button', { name: 'Change order' }).click();
  await popup.getByRole('button', { name: 'Move Ben down' }).focus();
  await popup.keyboard.press('ArrowDown');
  await expect(turn.getByRole('heading')).toHaveText('Cleo');
  await expect(popup.getByRole('button', { name: 'Move Ben down' })).toBeFocused();
  for (const name of ['Cleo', 'Ben', 'Me', 'Ana']) {
    await expect(turn.getByRole('heading')).toHaveText(name);
    await popup.getByRole('button', { name: 'Pass' }).click();
  }
  await expect(turn.getByRole('heading')).toHaveText('Anyone else?');
  await popup.getByRole('button', { name: 'End the round' }).click();
  await expect(popup.getByRole('list', { name: 'New voices first' })).toBeVisible();
});
