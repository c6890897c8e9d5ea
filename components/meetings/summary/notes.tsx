import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { NoteDesk } from '../../../lib/live/history/notes.ts';

/** The user's own notes, kept as they are typed. */
export function Notes({ note }: { readonly note: Pick<NoteDesk, 'text' | 'state' | 'write'> | null }) {
  const id = useId();
  if (!note) {
    return (
      <section class="on-screen">
        <h2>{i18n.t('summary.note.title')}</h2>
        <p class="soft">{i18n.t('summary.note.private')}</p>
      </section>
    );
  }
  const text = note.text.value;
  const state = note.state.value;
  return (
    <section class={text.trim() === '' ? 'notes on-screen' : 'notes'}>
      <h2>
        <label for={id}>{i18n.t('summary.note.title')}</label>
      </h2>
      <textarea
        id={id}
        class="field on-screen"
        rows={4}
        placeholder={i18n.t('summary.note.placeholder')}
        value={text}
        onInput={(event) => note.write(event.currentTarget.value)}
      />
      {/* A printed text field would show as much of the notes as fits into it. */}
      <p class="on-paper" dir="auto" aria-hidden="true">
        {text}
      </p>
      <p class="soft small-text on-screen" role="status">
        {state === 'kept' ? ' ' : i18n.t(`summary.note.${state}`)}
      </p>
    </section>
  );
}
