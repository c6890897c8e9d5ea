import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Lazily, lazily } from '../lazily.tsx';
import type { PlanProps } from './plan.tsx';

const plan = lazily(() => import('./plan.tsx'));

/** What the facilitator planned: the kind of meeting, its end, its purpose, its topics, and who leads them. */
export function PlanFold(props: PlanProps) {
  const [open, setOpen] = useState(false);
  return (
    <details class="fold plan" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{i18n.t('plan.title')}</summary>
      {open && <Lazily part={plan}>{({ Plan }) => <Plan {...props} />}</Lazily>}
    </details>
  );
}
