import { i18n } from '#i18n';
import type { CompanionSettings } from '../../lib/settings/companion.ts';
import { Choice } from './choice.tsx';

interface AloudProps {
  /** `null` while they are being read. */
  readonly settings: CompanionSettings | null;
  readonly onChange: (settings: CompanionSettings) => void;
}

/** What screen readers are told by themselves. */
export function Aloud({ settings, onChange }: AloudProps) {
  return (
    <section class="option" aria-labelledby="aloud">
      <h2 id="aloud" tabIndex={-1}>
        {i18n.t('options.aloud.title')}
      </h2>
      <div class="choices">
        <Choice
          label={i18n.t('options.aloud.hints')}
          text={i18n.t('options.aloud.hintsText')}
          on={settings?.announces ?? false}
          onChange={(announces) => settings && onChange({ ...settings, announces })}
        />
        <p class="soft small-text">{i18n.t('options.aloud.key')}</p>
      </div>
    </section>
  );
}
