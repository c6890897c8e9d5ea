import { i18n } from '#i18n';
import { NUDGE_BOUNDS, NUDGE_KINDS } from '../../lib/facilitation/nudges/settings.ts';
import { MOVES_ON_QUIET_MS, MOVES_ON_SPEECH_MS } from '../../lib/facilitation/round-pace.ts';
import type { CompanionSettings } from '../../lib/settings/companion.ts';
import { camel } from '../camel.ts';
import { Choice } from './choice.tsx';
import { OneOf } from './found.tsx';
import { TIMES } from './settings-list.ts';
import { Threshold } from './threshold.tsx';

interface HintsProps {
  /** `null` while they are being read. */
  readonly settings: CompanionSettings | null;
  readonly onChange: (settings: CompanionSettings) => void;
  /** Becomes another with each reset: what was typed and not taken goes, too. */
  readonly resets: number;
}

/** Which hints there are, and when they come. */
export function Hints({ settings, onChange, resets }: HintsProps) {
  return (
    <section class="option" aria-labelledby="hints">
      <h2 id="hints" tabIndex={-1}>
        {i18n.t('options.hints.title')}
      </h2>
      <p class="soft">{i18n.t('options.hints.text')}</p>
      {settings === null ? (
        <p aria-busy="true">{i18n.t('options.hints.loading')}</p>
      ) : (
        <>
          <OneOf of={NUDGE_KINDS}>
            <Kinds settings={settings} onChange={onChange} />
          </OneOf>
          <OneOf of={TIMES.map(([name]) => name)}>
            <Times key={resets} settings={settings} onChange={onChange} />
          </OneOf>
        </>
      )}
    </section>
  );
}

/** Whether rounds move on. */
export function Rounds({ settings, onChange }: Pick<HintsProps, 'settings' | 'onChange'>) {
  const [speech, quiet] = [MOVES_ON_SPEECH_MS / 1000, MOVES_ON_QUIET_MS / 1000];
  return (
    <section class="option" aria-labelledby="rounds">
      <h2 id="rounds" tabIndex={-1}>
        {i18n.t('options.hints.rounds')}
      </h2>
      <div class="choices">
        <Choice
          label={i18n.t('options.hints.roundMovesOn')}
          text={i18n.t('options.hints.roundMovesOnText', [speech, quiet])}
          on={settings?.roundMovesOn ?? false}
          onChange={(roundMovesOn) => settings && onChange({ ...settings, roundMovesOn })}
        />
      </div>
    </section>
  );
}

interface PartProps {
  readonly settings: CompanionSettings;
  readonly onChange: HintsProps['onChange'];
}

function Kinds({ settings, onChange }: PartProps) {
  const { nudges } = settings;
  return (
    <fieldset class="choices">
      <legend>{i18n.t('options.hints.which')}</legend>
      {NUDGE_KINDS.map((kind) => (
        <OneOf key={kind} of={[kind]}>
          <Choice
            label={i18n.t(`options.hints.kind.${camel(kind)}`)}
            text={i18n.t(`options.hints.kind.${camel(kind)}Text`)}
            on={nudges.on[kind]}
            onChange={(on) => onChange({ ...settings, nudges: { ...nudges, on: { ...nudges.on, [kind]: on } } })}
          />
        </OneOf>
      ))}
    </fieldset>
  );
}

function Times({ settings, onChange }: PartProps) {
  const { nudges } = settings;
  const isTurned = nudges.notHeardLeastMs > nudges.notHeardMostMs;
  return (
    <fieldset class="choices">
      <legend>{i18n.t('options.hints.when')}</legend>
      <p class="soft small-text">{i18n.t('options.hints.whenText')}</p>
      {TIMES.map(([name, unit]) => (
        <OneOf key={name} of={[name]}>
          <Threshold
            label={i18n.t(`options.hints.${name}`)}
            unit={unit}
            bounds={NUDGE_BOUNDS[name]}
            value={nudges[name]}
            remark={name === 'notHeardMostMs' && isTurned ? i18n.t('options.hints.problem.order') : null}
            onValue={(ms) => onChange({ ...settings, nudges: { ...nudges, [name]: ms } })}
          />
        </OneOf>
      ))}
    </fieldset>
  );
}
