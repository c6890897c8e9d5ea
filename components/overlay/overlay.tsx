import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OverlayProps } from '../../lib/live/overlay-model.ts';
import { Announcer } from '../announcer.tsx';
import { camel } from '../camel.ts';
import { Card } from './card.tsx';
import { HintCard } from './hint.tsx';
import { Opening } from './opening.tsx';
import { Pill } from './pill.tsx';

/** What Hearth shows on the meeting page: a line, a hint, or a card. */
export function MeetingOverlay(props: OverlayProps) {
  const { view } = props;
  const moved = useMoved(view.corner);
  return (
    <section
      class={`overlay shows-${view.shape}`}
      lang={i18n.t('extension.language')}
      dir={i18n.t('extension.direction') === 'rtl' ? 'rtl' : 'ltr'}
      aria-label={i18n.t('overlay.label')}
    >
      <Announcer aloud={view.aloud ?? null} snapshot={view.snapshot} namesHidden={false} also={moved} />
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

/** Where the user moved it to, in words; `''` before. */
function useMoved(corner: OverlayProps['view']['corner']): string {
  const first = useRef(corner);
  const [hasMoved, setMoved] = useState(false);
  useEffect(() => {
    if (corner !== first.current) setMoved(true);
  }, [corner]);
  return hasMoved ? i18n.t(`overlay.at.${camel(corner)}`) : '';
}
