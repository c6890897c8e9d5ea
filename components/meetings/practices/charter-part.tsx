import { i18n } from '#i18n';
import type { CharterDesk } from '../../../lib/live/history/prepare/charter.ts';
import { feedbackLinkOf, LONGEST_LINK } from '../../../lib/practices/feedback-link.ts';
import { LONGEST_NORM, MOST_NORMS } from '../../../lib/practices/norms.ts';
import { CopyButton } from '../../copy-button.tsx';
import { LinesField, TextField } from './fields.tsx';
import { PracticePart } from './practice-part.tsx';
import { StartCard } from './start-card.tsx';
import { StarterNorms } from './starter-norms.tsx';

interface CharterPartProps {
  readonly desk: CharterDesk;
  readonly isWanted: boolean;
  readonly copy: (text: string) => Promise<void>;
}

/** Why people meet, and how they want to be with each other. */
export function CharterPart({ desk: { draft, state, onDraft }, isWanted, copy }: CharterPartProps) {
  const { purpose, norms, ways, ritual, link } = draft.value;
  const said = state.value;
  return (
    <PracticePart
      title={i18n.t('practices.prepare.why.title')}
      about={i18n.t('practices.prepare.why.about')}
      isWanted={isWanted}
    >
      <TextField
        label={i18n.t('practices.prepare.why.purpose')}
        value={purpose}
        longest={LONGEST_NORM}
        placeholder={i18n.t('practices.prepare.why.purposeHint')}
        onValue={(value) => onDraft({ purpose: value })}
      />
      <TextField
        label={i18n.t('practices.prepare.why.ways')}
        value={ways}
        longest={LONGEST_NORM}
        hint={ways === '' ? i18n.t('practices.prepare.why.waysText', [i18n.t('practices.ways')]) : ''}
        onValue={(value) => onDraft({ ways: value })}
      />
      <TextField
        label={i18n.t('practices.prepare.why.ritual')}
        value={ritual}
        longest={LONGEST_NORM}
        placeholder={i18n.t('practices.prepare.why.ritualHint')}
        onValue={(value) => onDraft({ ritual: value })}
      />
      <StarterNorms norms={norms} onNorms={(value) => onDraft({ norms: value })} />
      <LinesField
        label={i18n.t('practices.prepare.why.norms')}
        value={norms}
        longest={(LONGEST_NORM + 1) * MOST_NORMS}
        onValue={(value) => onDraft({ norms: value })}
      />
      <FeedbackLink link={link} onLink={(value) => onDraft({ link: value })} copy={copy} />
      <p class="soft small-text kept-state" role="status">
        {said === 'kept' ? ' ' : i18n.t(`summary.note.${said}`)}
      </p>
      <StartCard charter={{ purpose, norms: norms.split('\n'), ways, ritual }} copy={copy} />
    </PracticePart>
  );
}

interface FeedbackLinkProps {
  readonly link: string;
  readonly onLink: (link: string) => void;
  readonly copy: (text: string) => Promise<void>;
}

/** An address of the group's own: to be copied, no link, as Hearth leads nowhere. */
function FeedbackLink({ link, onLink, copy }: FeedbackLinkProps) {
  const kept = feedbackLinkOf(link);
  return (
    <>
      <TextField
        label={i18n.t('practices.prepare.why.link')}
        isAddress
        value={link}
        longest={LONGEST_LINK}
        placeholder="https://"
        hint={i18n.t('practices.prepare.why.linkText')}
        wrong={kept === null ? i18n.t('practices.prepare.why.linkWrong') : null}
        onValue={onLink}
      />
      {kept && (
        <div class="address">
          <bdi dir="ltr">{kept}</bdi>
          <CopyButton text={() => kept} copy={copy} label={i18n.t('practices.prepare.why.copyLink')} />
        </div>
      )}
    </>
  );
}
