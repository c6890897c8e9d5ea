import { i18n } from '#i18n';

/** By which letters a box is known: a sentence, and what parts it from the next one. */
export function BoxMark({ mark }: { readonly mark: string }) {
  return (
    <>
      {i18n.t('ideas.box')}
      {i18n.t('text.between')}
      <bdi class="mark">{mark}</bdi>
      {i18n.t('text.sentence', [''])}
      {i18n.t('text.between')}
    </>
  );
}
