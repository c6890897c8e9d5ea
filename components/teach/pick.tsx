import { i18n } from '#i18n';
import type { Proposal, TeachActions, TeachView } from '../../lib/live/teach-model.ts';
import { Cancel, Card, Choices } from './card.tsx';

interface PickProps {
  readonly view: Extract<TeachView, { step: 'tile' | 'name' }>;
  readonly actions: TeachActions;
}

/** Pointing at something on the page: a person's tile, then the name in it. */
export function Pick({ view, actions }: PickProps) {
  const { step, proposal } = view;
  return (
    <Card step={step} title={i18n.t(`teach.${step}`)} focusKey={step}>
      <p>{wordsFor(view)}</p>
      <p class="proposal" aria-live="polite">
        {proposal && <bdi>{proposalWords(proposal)}</bdi>}
      </p>
      {view.step === 'name' && view.names.length > 0 && <Names names={view.names} />}
      <Choices>
        {proposal ? (
          <button type="button" class="button main" onClick={actions.pick}>
            {i18n.t(step === 'tile' ? 'teach.tilePick' : 'teach.namePick')}
          </button>
        ) : (
          <button type="button" class="button" onClick={actions.again}>
            {i18n.t('teach.tryAgain')}
          </button>
        )}
        <Cancel onClick={actions.close} />
      </Choices>
    </Card>
  );
}

function wordsFor(view: PickProps['view']): string {
  if (view.step === 'name') return i18n.t(view.proposal ? 'teach.nameText' : 'teach.nameNone');
  if (view.unlike) return i18n.t('teach.tileUnlike');
  return i18n.t(view.proposal ? 'teach.tileText' : 'teach.tileNone');
}

function proposalWords({ text, number, of }: Proposal): string {
  return i18n.t('teach.proposal', [text || i18n.t('teach.nameless'), number, of]);
}

/** What would be read in every tile: whether these are names is easily seen. */
function Names({ names }: { readonly names: readonly string[] }) {
  return (
    <ul class="names" aria-label={i18n.t('teach.nameAll')}>
      {names.slice(0, 12).map((name, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names may be alike
        <li key={i}>
          <bdi class="person-name">{name || i18n.t('teach.nameless')}</bdi>
        </li>
      ))}
    </ul>
  );
}
