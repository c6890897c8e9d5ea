import { i18n } from '#i18n';

/** From what tells nobody who somebody is to what tells everybody. */
const WAYS = ['person', 'form', 'document', 'folder', 'chat'] as const;

/** What the seal hides, and what each way of handing a note in shows all the same. */
export function WaysToHandIn() {
  return (
    <>
      <section class="part" aria-labelledby="hides">
        <h2 id="hides">{i18n.t('ideas.hides.title')}</h2>
        <p>{i18n.t('ideas.hides.hidden')}</p>
        <p>{i18n.t('ideas.hides.shown')}</p>
        <p>{i18n.t('ideas.hides.keeper')}</p>
      </section>
      <section class="part" aria-labelledby="ways">
        <h2 id="ways">{i18n.t('ideas.ways.title')}</h2>
        <p>{i18n.t('ideas.ways.text')}</p>
        <dl class="ways">
          {WAYS.map((way) => (
            <div key={way}>
              <dt>{i18n.t(`ideas.ways.${way}`)}</dt>
              <dd>{i18n.t(`ideas.ways.${way}Text`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
