import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PopupActions } from '../../lib/live/popup-model.ts';
import type { LiveSnapshot } from '../../lib/live/snapshot.ts';
import type { Role } from '../../lib/meeting/events.ts';
import { CopyButton } from '../copy-button.tsx';
import { Message } from './states.tsx';

interface AskProps {
  readonly snapshot: LiveSnapshot;
  readonly actions: PopupActions;
  readonly onSees: () => void;
}

/** A meeting nobody has chosen yet: first whether, then what to tell the others and what the user does here. */
export function Ask(props: AskProps) {
  const { snapshot, actions, onSees } = props;
  const [use, setUse] = useState<'once' | 'always' | null>(null);
  if (snapshot.status === 'never' && use === null) {
    return (
      <Message title={i18n.t('ask.neverTitle')} text={i18n.t('ask.neverText')} actions={actions} onSees={onSees}>
        <button type="button" class="button" onClick={() => actions.choose('ask', null)}>
          {i18n.t('ask.neverUndo')}
        </button>
      </Message>
    );
  }
  if (use === null) return <WhetherToUse {...props} onUse={setUse} />;
  return <BeforeTheFirstCount {...props} use={use} onBack={() => setUse(null)} />;
}

function WhetherToUse({ snapshot, actions, onSees, onUse }: AskProps & { onUse: (use: 'once' | 'always') => void }) {
  const isTaught = snapshot.platform?.id === 'taught';
  return (
    <Message
      title={i18n.t('ask.title')}
      text={
        <bdi>
          {[snapshot.platform?.name, isTaught && i18n.t('teach.experimental'), snapshot.title]
            .filter(Boolean)
            .join(' · ')}
        </bdi>
      }
      detail={i18n.t('ask.nothingYet')}
      actions={actions}
      onSees={onSees}
    >
      <button type="button" class="button main" onClick={() => onUse('once')}>
        {i18n.t('ask.once')}
      </button>
      <button type="button" class="button" onClick={() => onUse('always')}>
        {i18n.t('ask.always')}
      </button>
      <button type="button" class="button plain" onClick={() => actions.choose('never', null)}>
        {i18n.t('ask.never')}
      </button>
    </Message>
  );
}

interface CountProps extends AskProps {
  readonly use: 'once' | 'always';
  readonly onBack: () => void;
}

function BeforeTheFirstCount({ snapshot, actions, use, onBack }: CountProps) {
  const begin = (role: Role) => actions.choose(use, role);
  return (
    <section class="message consent">
      <h1>{i18n.t('consent.title')}</h1>
      <blockquote>{i18n.t('consent.words')}</blockquote>
      <CopyButton text={() => i18n.t('consent.words')} copy={actions.copy} label={i18n.t('copy.label')} />
      {snapshot.role === null ? (
        <>
          <h2>{i18n.t('consent.question')}</h2>
          <div class="choices">
            <button type="button" class="button main" onClick={() => begin('facilitator')}>
              {i18n.t('consent.facilitating')}
            </button>
            <button type="button" class="button" onClick={() => begin('just-me')}>
              {i18n.t('consent.justMe')}
            </button>
          </div>
          <p class="soft small-text">{i18n.t('consent.justMeText')}</p>
        </>
      ) : (
        <div class="choices">
          <button type="button" class="button main" onClick={() => begin(snapshot.role ?? 'just-me')}>
            {i18n.t('consent.start')}
          </button>
        </div>
      )}
      <button type="button" class="button plain small" onClick={onBack}>
        {i18n.t('consent.back')}
      </button>
    </section>
  );
}
