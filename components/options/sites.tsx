import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Forgetting, OptionsView } from '../../lib/live/options-model.ts';
import type { AllowedSite } from '../../lib/live/sites.ts';

interface SitesProps extends OptionsView {
  readonly onForget: (site: AllowedSite) => void;
}

/** Every site that Hearth may look at, each with a way to take it back. */
export function Sites({ sites, forgetting, onForget }: SitesProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const forget = (site: AllowedSite) => {
    // The row will be gone, and the focus with it.
    heading.current?.focus();
    onForget(site);
  };
  return (
    <section class="option" aria-labelledby="sites">
      <h2 id="sites" ref={heading} tabIndex={-1}>
        {i18n.t('options.sites')}
      </h2>
      <p class="soft">{i18n.t('options.sitesText')}</p>
      <p class="said-of-sites" role="status">
        {forgetting && wordsOf(forgetting)}
      </p>
      {sites === null && <p aria-busy="true">{i18n.t('options.loading')}</p>}
      {sites?.length === 0 && <p class="none">{i18n.t('options.noSites')}</p>}
      {sites !== null && sites.length > 0 && (
        <ul class="sites">
          {sites.map((site) => (
            <Site key={site.pattern} site={site} onForget={forget} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Site({ site, onForget }: { readonly site: AllowedSite } & Pick<SitesProps, 'onForget'>) {
  const name = nameOf(site);
  return (
    <li class="site">
      <span>
        <bdi>{name}</bdi>
        {site.scheme === 'http' && site.kind !== 'every' && (
          <span class="soft small-text"> {i18n.t('options.plain')}</span>
        )}
      </span>
      <button
        type="button"
        class="button small"
        aria-label={i18n.t('options.forgetSite', [name])}
        onClick={() => onForget(site)}
      >
        {i18n.t('options.forget')}
      </button>
    </li>
  );
}

function nameOf({ kind, host, scheme }: AllowedSite): string {
  if (kind === 'domain') return i18n.t('options.withSubdomains', [host]);
  if (kind === 'host') return host;
  return i18n.t(`options.${EVERY[scheme]}`);
}

const EVERY = { https: 'everySecureSite', http: 'everyPlainSite', any: 'everySite' } as const;

function wordsOf({ site, outcome }: Forgetting): string {
  return i18n.t(`options.${outcome}`, [nameOf(site)]);
}
