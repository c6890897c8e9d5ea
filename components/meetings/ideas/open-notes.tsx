import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { IdeaBoxDesk } from '../../../lib/live/history/ideas.ts';
import type { Opening, ShownIdeaBox } from '../../../lib/live/history/ideas-model.ts';
import { camel } from '../../camel.ts';
import { ChooseNotes } from './choose-notes.tsx';
import { OpenedIdeas } from './opened-ideas.tsx';
import { Refused } from './refused.tsx';

interface OpenNotesProps {
  readonly desk: IdeaBoxDesk;
  readonly warnings: ShownIdeaBox['warnings'];
  /** Without it nothing can be opened; what was opened before stays. */
  readonly hasKey: boolean;
}

/** Opening what was handed in: first the notes, then their ideas, and nothing is kept before that is wanted. */
export function OpenNotes({ desk, warnings, hasKey }: OpenNotesProps) {
  const at = desk.opening.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const was = useRef(at.step);
  // The button that was pressed is gone; what came of it is read next.
  useEffect(() => {
    const hasChanged = was.current !== at.step;
    was.current = at.step;
    if (hasChanged && at.step !== 'opening') heading.current?.focus();
  }, [at.step]);
  if (!hasKey && at.step !== 'opened' && at.step !== 'kept') return null;
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {headWords(at)}
      </h2>
      {(at.step === 'opened' ? at.warnings : hasKey ? warnings : []).map((warning) => (
        <p key={warning} class="notice">
          {i18n.t(`practices.ideasPage.open.${camel(warning)}`)}
        </p>
      ))}
      {at.step === 'opened' ? (
        <OpenedIdeas opened={at} desk={desk} />
      ) : (
        <>
          {at.step === 'closed' && <Closed {...at} />}
          {hasKey && <ChooseNotes opening={at} onOpen={desk.onOpen} />}
        </>
      )}
    </section>
  );
}

function headWords(at: Opening): string {
  if (at.step === 'kept') return i18n.t('practices.ideasPage.open.kept', at.count);
  if (at.step !== 'opened') return i18n.t('practices.ideasPage.open.title');
  return i18n.t('practices.ideasPage.open.opened', at.ideas.length);
}

/** Why they were not opened: said as something that can wait, not as a fault. */
function Closed({ openable, reasons, refused }: Extract<Opening, { step: 'closed' }>) {
  return (
    <>
      <div class="notice" role="status">
        {reasons.includes('too-few-notes') && <p>{i18n.t('practices.ideasPage.open.tooFew', openable)}</p>}
        {reasons.includes('in-a-meeting') && <p>{i18n.t('practices.ideasPage.open.inAMeeting')}</p>}
      </div>
      <Refused refused={refused} />
    </>
  );
}
