import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Incoming, SettingsDesk } from '../../lib/live/settings-desk.ts';
import type { SettingChange } from '../../lib/settings/portable-changes.ts';
import { camel } from '../camel.ts';
import { amount } from '../format.ts';
import { daysInWords } from '../meetings/data/words.ts';
import { JsonFileButton } from './json-file-button.tsx';
import { DoneNotice, ResetRow } from './reset-row.tsx';
import { GROUP_IDS, GROUPS, type SettingId, settingLabel, TIMES } from './settings-list.ts';

const UNITS = { minutes: ['minute', 60_000], seconds: ['second', 1000] } as const;

/** Settings as a file: saved, and taken in after a look at what would change. And all of them as they came. */
export function SettingsFileSection({ desk }: { readonly desk: SettingsDesk }) {
  return (
    <section class="option" aria-labelledby="settings-file">
      <h2 id="settings-file" tabIndex={-1}>
        {i18n.t('options.file.title')}
      </h2>
      <p class="soft">{i18n.t('options.file.text')}</p>
      <div class="row file-row">
        <button type="button" class="button" onClick={desk.onExport}>
          {i18n.t('options.file.save')}
        </button>
        <JsonFileButton label={i18n.t('options.file.choose')} onFile={desk.onFile} />
      </div>
      {desk.incoming.value && <Look key={desk.incoming.value.name} incoming={desk.incoming.value} desk={desk} />}
      <DoneNotice what="file" desk={desk} />
      <ResetRow what="all" desk={desk} />
      <p class="soft small-text">{i18n.t('options.reset.allText')}</p>
    </section>
  );
}

function Look({ incoming, desk }: { readonly incoming: Incoming; readonly desk: SettingsDesk }) {
  const section = useRef<HTMLDivElement>(null);
  useEffect(() => section.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would have nothing to fill in
    <div ref={section} class="look" role="group" tabIndex={-1} aria-labelledby="look-title">
      <h3 id="look-title">
        <bdi>{i18n.t('options.file.look', [incoming.name])}</bdi>
      </h3>
      {'problem' in incoming ? (
        <p role="alert">
          <bdi>{problemOf(incoming)}</bdi>
        </p>
      ) : (
        <>
          {incoming.changes.length === 0 ? (
            <p>{i18n.t('options.file.same')}</p>
          ) : (
            <ul class="changes">
              {incoming.changes.map((change, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two prompts may have the same words, and the list never changes
                <li key={index}>
                  <bdi>{changeInWords(change)}</bdi>
                </li>
              ))}
            </ul>
          )}
          {incoming.changes.some(({ kind }) => kind === 'days') && (
            <p class="soft">{i18n.t('options.file.keptText')}</p>
          )}
        </>
      )}
      <div class="row">
        {!('problem' in incoming) && incoming.changes.length > 0 && (
          <button type="button" class="button main" onClick={desk.onTake}>
            {i18n.t('options.file.take')}
          </button>
        )}
        <button type="button" class="button" onClick={desk.onDrop}>
          {i18n.t('options.file.drop')}
        </button>
      </div>
    </div>
  );
}

/** One change in words, as "One voice for a while: on". */
function changeInWords(change: SettingChange): string {
  switch (change.kind) {
    case 'switch':
      return i18n.t('text.pair', [settingLabel(change.id), i18n.t(change.on ? 'options.file.on' : 'options.file.off')]);
    case 'time': {
      const [unit, ms] = UNITS[TIMES.find(([name]) => name === change.id)?.[1] ?? 'minutes'];
      const value = (length: number) => amount(length / ms, unit);
      return i18n.t('options.file.change', [settingLabel(change.id), value(change.from), value(change.to)]);
    }
    case 'days':
      return i18n.t('options.file.change', [keptLabel(change.id), daysInWords(change.from), daysInWords(change.to)]);
    case 'prompt':
      return i18n.t(`options.file.prompt.${change.is}`, [change.text]);
  }
}

function keptLabel(id: Extract<SettingChange, { kind: 'days' }>['id']): string {
  return i18n.t(id === 'namesDays' ? 'data.retention.names' : 'data.retention.figures');
}

function problemOf({ problem, at }: Extract<Incoming, { problem: unknown }>): string {
  if (problem === 'out-of-bounds') return i18n.t('options.file.problem.outOfBounds', [nameOfSetting(at)]);
  if (problem === 'unknown-setting') return i18n.t('options.file.problem.unknownSetting', [at.slice(0, 60)]);
  return i18n.t(`options.file.problem.${camel(problem)}`);
}

function nameOfSetting(at: string): string {
  if (at === 'namesDays' || at === 'figuresDays') return keptLabel(at);
  const known = GROUP_IDS.flatMap((group): readonly SettingId[] => GROUPS[group]).find((id) => id === at);
  return known ? settingLabel(known) : at.slice(0, 60);
}
