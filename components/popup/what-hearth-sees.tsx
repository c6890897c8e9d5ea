import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Inspection } from '../../lib/live/inspection.ts';
import type { PopupActions } from '../../lib/live/popup-model.ts';
import { camel } from '../camel.ts';
import { CopyButton } from '../copy-button.tsx';
import { healthWhy } from '../health-words.ts';
import { SeenFacts, SeenPage } from './seen-facts.tsx';
import { SeenTile, speechOf } from './seen-tile.tsx';

/** More rows than this are one click away. */
const ROWS = 12;

interface WhatHearthSeesProps {
  /** `null` until the page has answered. */
  readonly inspection: Inspection | null;
  readonly namesHidden: boolean;
  readonly actions: PopupActions;
  readonly onBack: () => void;
  /** It stands within a page that is more than this. */
  readonly isPart?: boolean;
}

/** The page as Hearth reads it now, tile by tile: to check it, and to report it when it is wrong. Asked for only while it is open. */
export function WhatHearthSees({
  inspection: seen,
  namesHidden,
  actions,
  onBack,
  isPart = false,
}: WhatHearthSeesProps) {
  const Frame = isPart ? 'section' : 'main';
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    actions.inspect(true);
    return () => actions.inspect(false);
  }, [actions]);
  return (
    <Frame class="popup sees">
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {i18n.t('sees.title')}
        </h1>
        {seen && <SeenPage seen={seen} />}
      </header>
      {seen ? (
        <>
          {seen.phase !== 'in-call' && <p>{i18n.t(`sees.${camel(seen.phase ?? 'unread')}`)}</p>}
          <Trouble seen={seen} />
          <Tiles seen={seen} namesHidden={namesHidden} />
          <SeenFacts seen={seen} />
          <p class="soft small-text">{i18n.t('sees.reportText')}</p>
        </>
      ) : (
        <p class="soft" aria-busy="true">
          {i18n.t('sees.waiting')}
        </p>
      )}
      <footer class="footer">
        <button type="button" class="button small" onClick={onBack}>
          {i18n.t('sees.back')}
        </button>
        {seen && <CopyButton text={actions.seenReport} copy={actions.copy} label={i18n.t('sees.copy')} />}
      </footer>
    </Frame>
  );
}

function Trouble({ seen: { health, platform } }: { readonly seen: Inspection }) {
  if (health.state === 'good' || health.reason === null) return null;
  return (
    <div class="notice">
      <p>
        <strong>{i18n.t(`health.${health.state}`)}</strong>
      </p>
      <p>{healthWhy(health.reason, platform?.name)}</p>
    </div>
  );
}

const MANY = {
  speaking: 'sees.manySpeaking',
  notSpeaking: 'sees.manyNotSpeaking',
  cantTell: 'sees.manyCantTell',
} as const;

function Tiles({ seen: { people }, namesHidden }: { readonly seen: Inspection; readonly namesHidden: boolean }) {
  const [all, setAll] = useState(false);
  if (people.length === 0) return null;
  const counts = (['speaking', 'notSpeaking', 'cantTell'] as const).flatMap((speech) => {
    const n = people.filter((person) => speechOf(person) === speech).length;
    return n > 0 ? [i18n.t(MANY[speech], [n])] : [];
  });
  return (
    <section>
      <h2>{i18n.t('sees.people', people.length)}</h2>
      <p class="soft small-text">{counts.join(' · ')}</p>
      <ul class="tiles" aria-label={i18n.t('sees.tiles')}>
        {people.slice(0, all ? people.length : ROWS).map((person, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a tile is its place on the page
          <SeenTile key={i} person={person} namesHidden={namesHidden} />
        ))}
      </ul>
      {people.length > ROWS && (
        <button type="button" class="button plain small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? i18n.t('voices.fewer') : i18n.t('voices.more', people.length - ROWS)}
        </button>
      )}
    </section>
  );
}
