import { i18n } from '#i18n';
import { percent } from '../../format.ts';

interface ProgressProps {
  readonly text: string;
  /** 0–1. */
  readonly share: number;
  readonly onCancel: () => void;
}

/** How far something has come, and the way to stop it. */
export function Progress({ text, share, onCancel }: ProgressProps) {
  return (
    <div class="file-progress">
      <label>
        {i18n.t('files.progress', [text, percent(share)])}
        <progress max={1} value={share} />
      </label>
      <button type="button" class="button plain small" onClick={onCancel}>
        {i18n.t('files.cancel')}
      </button>
    </div>
  );
}
