import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Lazily, lazily } from '../lazily.tsx';
import type { LiveProps } from './live-meeting.tsx';

const practices = lazily(() => import('../in-call/in-call-in-popup.tsx'));

/** What is noted for the series: for the start, for thanks, for the close. */
export function PracticesFold(props: LiveProps) {
  const [open, setOpen] = useState(false);
  return (
    <details class="fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{i18n.t('inCall.title')}</summary>
      {open && (
        <Lazily part={practices}>
          {({ InCallInPopup }) => <InCallInPopup {...props} onClose={() => setOpen(false)} />}
        </Lazily>
      )}
    </details>
  );
}
