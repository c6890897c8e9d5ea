import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { NUDGE_BOUNDS, NUDGE_KINDS } from '../../lib/facilitation/nudges/settings.ts';
import { MOVES_ON_QUIET_MS, MOVES_ON_SPEECH_MS } from '../../lib/facilitation/round-pace.ts';
import type { CompanionSettings } from '../../lib/settings/companion.ts';
import { camel } from '../camel.ts';
import { Choice } from './choice.tsx';
import { Threshold } from './threshold.tsx';

interface HintsProps {
  /** `null` while they are being read. */
  readonly settings: CompanionSettings | null;
  readonly onChange: (settings: CompanionSettings) => void;
  readonly onReset: () => void;
}

/** In the order in which they are shown: what most would change first. */
const THRESHOLDS = [
  ['notHeardPerPersonMs', 'minutes'],
  ['notHeardLeastMs', 'minutes'],
  ['notHeardMostMs', 'minutes'],
  ['handMs', 'seconds'],
  ['longTurnMs', 'minutes'],
  ['closingMs', 'minutes'],
  ['earliestMs', 'minutes'],
  ['apartMs', 'minutes'],
  ['personMs', 'minutes'],
  ['pauseMs', 'seconds'],
] as const satisfies readonly (readonly [keyof typeof NUDGE_BOUNDS, string])[];

/** Which hints there are, when they come, and whether rounds move on. */
export function Hints({ settings, onChange, onReset }: HintsProps) {
  const [resets, setResets] = useState(0);
  const reset = () => {
    setResets(resets + 1);
    onReset();
  };
  return (
    <section class="option" aria-labelledby="hints">
      <h2 id="hints">{i18n.t('options.hints.title')}</h2>
      <p class="soft">{i18n.t('options.hints.text')}</p>
      {settings === null ? (
        <p aria-busy="true">{i18n.t('options.hints.loading')}</p>
      ) : (
        <>
          <Kinds settings={settings} onChange={onChange} />
          {/* What was typed and not taken goes, too. */}
          <Times key={resets} settings={settings} onChange={onChange} />
          <Rounds settings={settings} onChange={onChange} />
          <div class="as-it-was">
            <button type="button" class="button" aria-describedby="as-it-was" onClick={reset}>
              {i18n.t('options.hints.asItWas')}
            </button>
            <p id="as-it-was" class="soft small-text">
              {i18n.t('options.hints.asItWasText')}
            </p>
          </div>
          <p class="said-of-sites" role="status">
            {resets > 0 && i18n.t('options.hints.wasReset')}
          </p>
        </>
      )}
    </section>
  );
}

type PartProps = Pick<HintsProps, 'onChange'> & { readonly settings: CompanionSettings };

function Kinds({ settings, onChange }: PartProps) {
  const { nudges } = settings;
  return (
    <fieldset class="choices">
      <legend>{i18n.t('options.hints.which')}</legend>
      {NUDGE_KINDS.map((kind) => (
        <Choice
          key={kind}
          label={i18n.t(`options.hints.kind.${camel(kind)}`)}
          text={i18n.t(`options.hints.kind.${camel(kind)}Text`)}
          on={nudges.on[kind]}
          onChange={(on) => onChange({ ...settings, nudges: { ...nudges, on: { ...nudges.on, [kind]: on } } })}
        />
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
      {THRESHOLDS.map(([name, unit]) => (
        <Threshold
          key={name}
          label={i18n.t(`options.hints.${name}`)}
          unit={unit}
          bounds={NUDGE_BOUNDS[name]}
          value={nudges[name]}
          remark={name === 'notHeardMostMs' && isTurned ? i18n.t('options.hints.problem.order') : null}
          onValue={(ms) => onChange({ ...settings, nudges: { ...nudges, [name]: ms } })}
        />
      ))}
    </fieldset>
  );
}

function Rounds({ settings, onChange }: PartProps) {
  const [speech, quiet] = [MOVES_ON_SPEECH_MS / 1000, MOVES_ON_QUIET_MS / 1000];
  return (
    <fieldset class="choices">
      <legend>{i18n.t('options.hints.rounds')}</legend>
      <Choice
        label={i18n.t('options.hints.roundMovesOn')}
        text={i18n.t('options.hints.roundMovesOnText', [speech, quiet])}
        on={settings.roundMovesOn}
        onChange={(roundMovesOn) => onChange({ ...settings, roundMovesOn })}
      />
    </fieldset>
  );
}
