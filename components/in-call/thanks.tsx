import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Appreciation, thanksToSay } from '../../lib/practices/appreciations.ts';
import { LONGEST_LINE, LONGEST_NOTE } from '../../lib/practices/own-words.ts';
import { SmallButton, TextField } from '../meetings/practices/fields.tsx';
import { Lately, NewThanks, ToSay } from '../meetings/practices/thanks-part.tsx';
import type { PartProps } from './opening.tsx';

/** Whom to thank, in one press; what for can be said later. */
export function ThanksView({ desk, shown, copy }: PartProps) {
  const { practices, group } = shown;
  const since = group.lastStarted ?? 0;
  const bare = practices.appreciations.filter(({ wall, what }) => wall >= since && what === '');
  const isNothing = thanksToSay(practices.appreciations, since).length === 0;
  return (
    <>
      <p class="soft small-text">{i18n.t('inCall.thanks.markHint')}</p>
      <ul class="in-call-people" aria-label={i18n.t('inCall.thanks.who')}>
        {group.others.map((name) => (
          <li key={name}>
            <button
              type="button"
              class="button small name-button"
              aria-label={i18n.t('inCall.thanks.mark', [name])}
              title={name}
              onClick={() => void desk.thanks.onMark(name)}
            >
              <bdi class="person-name">{name}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {bare.map((mark) => (
        <WhatFor key={mark.id} mark={mark} norms={practices.charter.norms} desk={desk} />
      ))}
      {isNothing ? (
        <p class="soft">{i18n.t('inCall.thanks.none')}</p>
      ) : (
        <ToSay appreciations={practices.appreciations} since={since} desk={desk.thanks} copy={copy} />
      )}
      <details class="practice-fold">
        <summary>{i18n.t('inCall.thanks.more')}</summary>
        <NewThanks people={group.others} norms={practices.charter.norms} onAppreciation={desk.thanks.onAppreciation} />
        <Lately desk={desk.thanks} />
      </details>
    </>
  );
}

interface WhatForProps extends Pick<PartProps, 'desk'> {
  readonly mark: Appreciation;
  readonly norms: readonly string[];
}

/** A mark that says nothing yet. */
function WhatFor({ mark, norms, desk }: WhatForProps) {
  const [what, setWhat] = useState('');
  const [value, setValue] = useState(mark.value);
  return (
    <form
      class="practice-form"
      onSubmit={(event) => {
        event.preventDefault();
        void desk.thanks.onWords(mark.id, { what, value });
      }}
    >
      <TextField
        label={i18n.t('inCall.thanks.for', [mark.name])}
        value={what}
        longest={LONGEST_NOTE}
        placeholder={i18n.t('practices.prepare.thanks.whatHint')}
        hint={i18n.t('practices.prepare.spoken')}
        isNeeded
        onValue={setWhat}
      />
      {norms.length > 0 && (
        <TextField
          label={i18n.t('practices.prepare.thanks.value')}
          value={value}
          longest={LONGEST_LINE}
          choices={norms}
          onValue={setValue}
        />
      )}
      <div class="row tight">
        <button type="submit" class="button small">
          {i18n.t('inCall.thanks.keep')}
        </button>
        <SmallButton
          text={i18n.t('practices.prepare.remove')}
          of={i18n.t('practices.prepare.removeOne', [mark.name])}
          onClick={() => desk.thanks.onForget(mark.id)}
        />
      </div>
    </form>
  );
}
