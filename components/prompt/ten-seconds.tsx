import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { seconds } from '../format.ts';

const SECONDS = 10;

/** Ten seconds for whoever was asked, without a sound: a ring that empties, or a plain count where motion is not wanted. */
export function TenSeconds() {
  const [left, setLeft] = useState(SECONDS);
  useEffect(() => {
    if (left === 0) return undefined;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return (
    <div class="ten-seconds">
      {left > 0 && (
        <span class="ten-seconds-left" aria-hidden="true">
          <svg viewBox="0 0 20 20" role="presentation">
            <circle class="groove" cx="10" cy="10" r="8" />
            <circle class="rest" cx="10" cy="10" r="8" pathLength="1" />
          </svg>
          <span class="count">{seconds(left)}</span>
        </span>
      )}
      <span role="status">{i18n.t(left > 0 ? 'prompt.wait' : 'prompt.waited')}</span>
    </div>
  );
}
