import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PracticePage } from '../../lib/live/rehearsal/practice-page.ts';
import { PopupApp } from '../popup/popup-app.tsx';
import { Stage } from './stage.tsx';
import { Tasks } from './tasks.tsx';

/** A call with people who are made up, beside what Hearth shows of it. */
export function PracticeMeeting(page: PracticePage) {
  const phase = page.phase.value;
  const view = page.view.value;
  return (
    <main class="page practice">
      <header class="practice-head">
        <img src="/icon.svg" alt="" />
        <h1>{page.title}</h1>
        <p class="soft">{i18n.t('practice.text')}</p>
      </header>
      <div class="practice-body">
        {phase === 'before' && <Before {...page} />}
        {phase === 'call' && <Stage {...page} />}
        {phase === 'over' && <Over {...page} />}
        {phase !== 'before' && (
          <aside class="example" aria-labelledby="view-title">
            <h2 id="view-title">{i18n.t('practice.view')}</h2>
            <div class="frame" aria-busy={view === null}>
              {view && <PopupApp {...view} isPart />}
            </div>
          </aside>
        )}
      </div>
    </main>
  );
}

function Before({ onStart }: PracticePage) {
  return (
    <section class="before">
      <p class="lead">{i18n.t('practice.come')}</p>
      <Tasks />
      <p>
        <button type="button" class="button main large" onClick={onStart}>
          {i18n.t('practice.start')}
        </button>
      </p>
    </section>
  );
}

function Over({ onAgain }: PracticePage) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="over">
      <h2 ref={heading} tabIndex={-1}>
        {i18n.t('practice.over.title')}
      </h2>
      <p>{i18n.t('practice.over.text')}</p>
      <div class="row">
        <a class="button main" href="/welcome.html#pin">
          {i18n.t('practice.over.back')}
        </a>
        <button type="button" class="button" onClick={onAgain}>
          {i18n.t('practice.over.again')}
        </button>
      </div>
    </section>
  );
}
