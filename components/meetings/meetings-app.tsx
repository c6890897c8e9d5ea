import type { ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { MeetingsView } from '../../lib/live/meetings-model.ts';
import { MeetingList } from './meeting-list.tsx';
import { MeetingSummary } from './meeting-summary.tsx';

interface MeetingsAppProps {
  readonly view: ReadonlySignal<MeetingsView>;
  readonly namesHidden: ReadonlySignal<boolean>;
  readonly onDelete: (id: string) => void;
}

export function MeetingsApp({ view, namesHidden, onDelete }: MeetingsAppProps) {
  const shown = view.value;
  return (
    <main class="page">
      <header class="page-header">
        <img src="/icon.svg" alt="" />
        {shown.kind === 'list' ? (
          <h1>{i18n.t('meetings.title')}</h1>
        ) : (
          <a href="/meetings.html#">{i18n.t('meetings.back')}</a>
        )}
        <a class="options-link" href="/options.html">
          {i18n.t('options.title')}
        </a>
      </header>
      {shown.kind === 'list' && (
        <MeetingList
          meetings={shown.meetings}
          onDelete={(id) => {
            if (confirm(i18n.t('meetings.deleteSure'))) onDelete(id);
          }}
        />
      )}
      {shown.kind === 'one' && (
        <MeetingSummary
          report={shown.report}
          platformName={shown.platformName}
          family={shown.family}
          namesHidden={namesHidden.value}
        />
      )}
      {shown.kind === 'missing' && <p class="empty">{i18n.t('meetings.missing')}</p>}
      {shown.kind === 'failed' && (
        <p class="empty" role="alert">
          {i18n.t('meetings.failed')}
        </p>
      )}
    </main>
  );
}
