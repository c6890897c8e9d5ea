import { i18n } from '#i18n';
import type { WelcomeProps } from '../../lib/live/welcome-model.ts';
import { PopupApp } from '../popup/popup-app.tsx';
import { Steps } from './steps.tsx';

/** What Hearth is, beside an example that is Hearth itself; then one thing at a time. */
export function Welcome(props: WelcomeProps) {
  return (
    <main class="page welcome">
      <header class="welcome-head">
        <img src="/icon.svg" alt="" />
        <p>{i18n.t('extension.name')}</p>
      </header>
      <div class="welcome-words">
        <section class="welcome-lead">
          <h1>{i18n.t('welcome.heading')}</h1>
          <p class="lead">{i18n.t('welcome.lead')}</p>
          <What />
          <p class="tabs-only">
            <TabSign />
            {i18n.t('welcome.tabs')}
          </p>
        </section>
        <Steps {...props} />
      </div>
      <Example {...props} />
    </main>
  );
}

const DOES = ['welcome.does.order', 'welcome.does.rounds', 'welcome.does.summary'] as const;
const DOES_NOT = ['welcome.doesNot.record', 'welcome.doesNot.send', 'welcome.doesNot.grade'] as const;

function What() {
  return (
    <div class="what">
      <ul class="does" aria-label={i18n.t('welcome.does.title')}>
        {DOES.map((key) => (
          <li key={key}>{i18n.t(key)}</li>
        ))}
      </ul>
      <ul class="does-not" aria-label={i18n.t('welcome.doesNot.title')}>
        {DOES_NOT.map((key) => (
          <li key={key}>{i18n.t(key)}</li>
        ))}
      </ul>
    </div>
  );
}

function TabSign() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M2 6.500V16a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1V6.500zM2 6.500V4a1 1 0 0 1 1-1h6l1.500 3.500" />
    </svg>
  );
}

function Example({ example }: Pick<WelcomeProps, 'example'>) {
  const view = example.value;
  return (
    <aside class="example" aria-labelledby="example-title">
      <h2 id="example-title">{i18n.t('welcome.example.title')}</h2>
      <p class="soft small-text">{i18n.t('welcome.example.text', [i18n.t('voices.invite'), i18n.t('round.start')])}</p>
      <div class="frame" aria-busy={view === null}>
        {view && <PopupApp {...view} isPart />}
      </div>
    </aside>
  );
}
