import { i18n } from '#i18n';
import type { Inspection } from '../../lib/live/inspection.ts';
import { camel } from '../camel.ts';
import { list, percent } from '../format.ts';

/** Whose page it is. */
export function SeenPage({ seen: { platform, ownHost } }: { readonly seen: Inspection }) {
  const words = platform
    ? i18n.t(ownHost ? 'sees.ownHost' : 'sees.anotherHost', [platform.name])
    : i18n.t('sees.noPlatform');
  return <p class="soft">{words}</p>;
}

/** What holds for the whole call. */
export function SeenFacts({ seen }: { readonly seen: Inspection }) {
  if (seen.phase !== 'in-call') return null;
  return (
    <dl class="facts small-text">
      {seen.mode && <Fact name={i18n.t('sees.mode')} value={i18n.t(`sees.${camel(seen.mode)}`)} />}
      <Fact name={i18n.t('sees.everybody')} value={everybodyOf(seen)} />
      {seen.coverage !== null && (
        <Fact name={i18n.t('sees.coverage')} value={percent(Math.floor(seen.coverage * 100) / 100)} />
      )}
      {seen.missing.length > 0 && <Fact name={i18n.t('sees.missing')} value={list(seen.missing)} />}
    </dl>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt class="soft">{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </>
  );
}

function everybodyOf({ complete, people, rosterCount }: Inspection): string {
  if (complete) return i18n.t('sees.yes');
  if (rosterCount === null) return i18n.t('sees.no');
  return i18n.t('sees.noOf', [people.length, rosterCount]);
}
