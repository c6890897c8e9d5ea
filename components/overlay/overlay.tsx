import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OverlayProps } from '../../lib/live/overlay-model.ts';
import { camel } from '../camel.ts';
import { hintText } from '../hint/hint-words.ts';
import { Card } from './card.tsx';
import { HintCard } from './hint.tsx';
import { Opening } from './opening.tsx';
import { Pill } from './pill.tsx';

/** What Hearth shows on the meeting page: a line, a hint, or a card. */
export function MeetingOverlay(props: OverlayProps) {
  const { view } = props;
  return (
    <section
      class={`overlay shows-${view.shape}`}
      lang={i18n.t('extension.language')}
      dir={i18n.t('extension.direction') === 'rtl' ? 'rtl' : 'ltr'}
      aria-label={i18n.t('overlay.label')}
    >
      <Announcer {...props} />
      <Shape {...props} />
    </section>
  );
}

function Shape(props: OverlayProps) {
  const { shape, nudge, inviting, opening } = props.view;
  if (shape === 'card') return <Card {...props} />;
  if (shape === 'hint' && opening && !nudge && inviting === null) return <Opening {...props} />;
  // One hint from the next: what was opened of the first is closed in the second.
  if (shape === 'hint') return <HintCard key={inviting ?? nudge?.at} {...props} />;
  return <Pill {...props} />;
}

/** Tells whoever does not see the page of a hint, and of a move; the words come after the region, else they are not read. */
function Announcer({ view }: OverlayProps) {
  const { nudge, snapshot, corner, opening } = view;
  const hint = nudge ? hintText(nudge, snapshot, false) : opening ? i18n.t('inCall.opening.offer') : '';
  const [said, setSaid] = useState('');
  const before = useRef(corner);
  useEffect(() => setSaid(hint), [hint]);
  useEffect(() => {
    if (corner !== before.current) setSaid(i18n.t(`overlay.at.${camel(corner)}`));
    before.current = corner;
  }, [corner]);
  return (
    <p class="unseen" role="status" dir="auto">
      {said}
    </p>
  );
}
