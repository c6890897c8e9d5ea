/** Joins the options page to the browser: which sites are allowed, and taking them back. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Forgetting, OptionsView } from './options-model.ts';
import { type AllowedSite, allowedSites } from './sites.ts';

export interface OptionsPage {
  readonly view: ReadonlySignal<OptionsView>;
  readonly onForget: (site: AllowedSite) => void;
  readonly title: string;
}

export function openOptionsPage(): OptionsPage {
  const view = signal<OptionsView>({ sites: null, forgetting: null });
  const refresh = async (): Promise<void> => {
    const { origins = [] } = await browser.permissions.getAll();
    view.value = { ...view.value, sites: allowedSites(origins) };
  };
  const again = () => void refresh();
  browser.permissions.onAdded.addListener(again);
  browser.permissions.onRemoved.addListener(again);
  again();
  const forget = async (site: AllowedSite): Promise<void> => {
    const outcome = await forgetSite(site);
    view.value = { ...view.value, forgetting: { site, outcome } };
    await refresh();
  };
  return { view, onForget: (site) => void forget(site), title: i18n.t('options.title') };
}

/** Gives a site back. The background hears of it and stops what runs there. */
async function forgetSite({ pattern }: AllowedSite): Promise<Forgetting['outcome']> {
  const origins = { origins: [pattern] };
  try {
    if (!(await browser.permissions.remove(origins))) return 'refused';
  } catch {
    // Sites that came with the installation (an administrator's, or the build for programs) are not Hearth's to give back.
    return 'refused';
  }
  return (await browser.permissions.contains(origins)) ? 'covered' : 'forgotten';
}
