import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TeachActions, TeachView } from '../../lib/live/teach-model.ts';
import type { SignalWords } from '../../lib/platforms/learning/words.ts';
import { camel } from '../camel.ts';
import { Cancel, Card, Choices } from './card.tsx';

interface FoundProps {
  readonly view: Extract<TeachView, { step: 'found' }>;
  readonly actions: TeachActions;
}

/** What was learnt, at work on the page, and the question whether it is right. */
export function Found({ view, actions }: FoundProps) {
  const [name, setName] = useState(view.host);
  return (
    <Card step="found" title={i18n.t('teach.found')} focusKey="found" focusTitle>
      <Signals view={view} onChoose={actions.choose} />
      <h2>{i18n.t('teach.people')}</h2>
      <People people={view.people} />
      <p class="soft small-text">{i18n.t('teach.check')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          actions.use(name);
        }}
      >
        <label class="field">
          <span>{i18n.t('teach.pageName')}</span>
          <input
            value={name}
            maxLength={60}
            required
            autoComplete="off"
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        {view.saving === 'failed' && <p role="alert">{i18n.t('teach.keepFailed')}</p>}
        <Choices>
          <button type="submit" class="button main" disabled={view.saving === 'now' || view.people.length === 0}>
            {i18n.t('teach.use')}
          </button>
          <button type="button" class="button" onClick={actions.again}>
            {i18n.t('teach.tryAgain')}
          </button>
          <Cancel onClick={actions.close} />
        </Choices>
      </form>
    </Card>
  );
}

function Signals({ view, onChoose }: { view: FoundProps['view']; onChoose: (signal: number) => void }) {
  const [only] = view.signals;
  if (view.signals.length === 1 && only) return <p dir="auto">{i18n.t('teach.foundOne', [sentence(only)])}</p>;
  return (
    <fieldset class="signals">
      <legend>{i18n.t('teach.foundSeveral')}</legend>
      {view.signals.map((signal, i) => (
        <label key={sentence(signal)}>
          <input type="radio" name="signal" checked={i === view.chosen} onChange={() => onChoose(i)} />
          <bdi>{sentence(signal)}</bdi>
        </label>
      ))}
    </fieldset>
  );
}

function sentence({ sentence: kind, on, name, value }: SignalWords): string {
  const at = on === 'tile' ? 'Tile' : 'Part';
  switch (kind) {
    case 'animation':
      return i18n.t(`teach.animation${at}`);
    case 'attribute-is':
    case 'attribute-leaves':
      return i18n.t(`teach.${camel(kind)}${at}`, [name, value]);
    case 'class':
    case 'style':
    case 'attribute-appears':
      return i18n.t(`teach.${camel(kind)}${at}`, [name]);
  }
}

function People({ people }: Pick<FoundProps['view'], 'people'>) {
  if (people.length === 0) return <p role="status">{i18n.t('teach.nobody')}</p>;
  return (
    // It scrolls when there are many, which keys must be able to do, too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <ul class="people" aria-label={i18n.t('teach.people')} tabIndex={0}>
      {people.map(({ key, name, speaking }) => (
        <li key={key} class={speaking === true ? 'lit' : ''}>
          <bdi class="person-name">{name || i18n.t('teach.nameless')}</bdi>
          <span class="small-text">
            {i18n.t(speaking === 'unknown' ? 'teach.notYet' : speaking ? 'teach.speaking' : 'teach.notSpeaking')}
          </span>
        </li>
      ))}
    </ul>
  );
}
