/** The views with which people check Hearth: what it sees of a page, and where it may look. */
import { signal } from '@preact/signals';
import { OptionsApp } from '../../components/options/options-app.tsx';
import { WhatHearthSees } from '../../components/popup/what-hearth-sees.tsx';
import type { Inspection } from '../../lib/live/inspection.ts';
import type { OptionsView } from '../../lib/live/options-model.ts';
import type { PopupActions } from '../../lib/live/popup-model.ts';
import { allowedSites } from '../../lib/live/sites.ts';
import { inspection, micOff, tile, unseen } from '../unit/components/inspections.ts';

const LONG = 'Maximiliana Konstantinopolitanskaya-Featherstonehaugh von und zu Lichtenstein';
const many = (n: number) =>
  Array.from({ length: n }, (_, i) =>
    tile(i + 1, i % 5 === 2 ? micOff : i % 7 === 4 ? { ...unseen, muted: false } : {}),
  );

const SEES: Readonly<Record<string, { seen: Inspection | null; namesHidden?: boolean }>> = {
  'sees-waiting': { seen: null },
  'sees-three': { seen: inspection([tile(1), tile(2, { speaking: true }), tile(3, micOff)]) },
  'sees-twelve': {
    seen: inspection(
      many(12).map((one, i) => ({ ...one, name: i % 3 === 1 ? LONG : one.name, handUp: i === 5 })),
      {
        platform: { id: 'google-meet', name: 'Google Meet' },
        complete: false,
        rosterCount: 14,
        health: { state: 'partial', reason: 'page-changed' },
        missing: ['tile-name', 'toolbar'],
      },
    ),
  },
  'sees-many': { seen: inspection(many(300), { mode: 'dominant-only', ownHost: false }), namesHidden: true },
  'sees-lost': {
    seen: inspection([tile(1, unseen), tile(2, unseen), tile(3, { ...unseen, name: '' }), tile(4, unseen)], {
      platform: { id: 'google-meet', name: 'Google Meet' },
      health: { state: 'lost', reason: 'no-indicators' },
      coverage: 0.415,
    }),
  },
  'sees-unused': { seen: inspection([], { phase: 'lobby', coverage: null }) },
};

const SITES = [
  'https://meet.google.com/*',
  'https://*.zoom.us/*',
  'http://127.0.0.1/*',
  `https://${LONG.replaceAll(' ', '-').toLowerCase()}.example/*`,
];

const OPTIONS: Readonly<Record<string, OptionsView>> = {
  'options-sites': { sites: allowedSites(SITES), forgetting: null },
  'options-refused': {
    sites: allowedSites(['https://*/*', 'http://*/*']),
    forgetting: { site: { pattern: '', kind: 'every', host: '', scheme: 'https' }, outcome: 'refused' },
  },
  'options-empty': {
    sites: [],
    forgetting: { site: { pattern: '', kind: 'host', host: 'meet.google.com', scheme: 'https' }, outcome: 'forgotten' },
  },
};

export function Checks({ actions }: { readonly actions: PopupActions }) {
  return (
    <>
      {Object.entries(SEES).map(([name, { seen, namesHidden = false }]) => (
        <section key={name} class="shot" data-shot={name}>
          <WhatHearthSees inspection={seen} namesHidden={namesHidden} actions={actions} onBack={() => undefined} />
        </section>
      ))}
      {Object.entries(OPTIONS).map(([name, view]) => (
        <section key={name} class="shot wide" data-shot={name}>
          <OptionsApp view={signal(view)} onForget={() => undefined} />
        </section>
      ))}
    </>
  );
}
