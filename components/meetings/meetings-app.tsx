import type { ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { ChecklistDesk } from '../../lib/live/history/checklist.ts';
import type { FateDesk } from '../../lib/live/history/fate.ts';
import type { FilesDesk } from '../../lib/live/history/files.ts';
import type { IdeaBoxDesk } from '../../lib/live/history/ideas.ts';
import type { KeepingDesk } from '../../lib/live/history/keeping.ts';
import type { MeetingListDesk } from '../../lib/live/history/meeting-list.ts';
import type { PeopleDesk } from '../../lib/live/history/people.ts';
import type { PracticesDesk } from '../../lib/live/history/practices.ts';
import type { MeetingsRoute } from '../../lib/live/history/route.ts';
import type { SeriesDesk } from '../../lib/live/history/series.ts';
import type { SeriesChoiceDesk } from '../../lib/live/history/series-choice.ts';
import type { SummaryDesk } from '../../lib/live/history/summary.ts';
import type { IncluderDesk } from '../../lib/live/includer.ts';
import { SaveFile } from '../charts/picture/save-file.ts';
import { Lazily, lazily } from '../lazily.tsx';
import { MeetingFate } from './data/meeting-fate.tsx';
import { SoonNotice } from './data/soon-notice.tsx';
import { Empty } from './empty.tsx';
import { ExportMenu } from './files/export-menu.tsx';
import { MeetingList } from './list/meeting-list.tsx';
import { SummaryLoading } from './summary/summary-loading.tsx';

const seriesPage = lazily(() => import('./series/series-page.tsx'));
const checklistPage = lazily(() => import('./checklist/checklist-page.tsx'));
const ideaBoxPage = lazily(() => import('./ideas/idea-box-page.tsx'));
const includerPage = lazily(() => import('./includer/includer-page.tsx'));
const preparePage = lazily(() => import('./practices/prepare-page.tsx'));
const chooseSeries = lazily(() => import('./practices/choose-series.tsx'));
const meetingSummary = lazily(() => import('./summary/meeting-summary.tsx'));
const dataPage = lazily(() => import('./data/data-page.tsx'));
const filePanels = lazily(() => import('./files/panels.tsx'));

interface MeetingsAppProps {
  readonly route: ReadonlySignal<MeetingsRoute>;
  readonly namesHidden: ReadonlySignal<boolean>;
  readonly list: MeetingListDesk;
  readonly summary: SummaryDesk;
  readonly series: SeriesDesk;
  readonly checklist: ChecklistDesk;
  readonly ideaBox: IdeaBoxDesk;
  readonly includer: IncluderDesk;
  readonly practices: PracticesDesk;
  readonly seriesChoice: SeriesChoiceDesk;
  readonly copy: (text: string) => Promise<void>;
  readonly keeping: KeepingDesk;
  readonly people: PeopleDesk;
  readonly fate: FateDesk;
  readonly files: FilesDesk;
  readonly onSaveFile: (file: { readonly name: string; readonly blob: Blob }) => void;
  /** Today, as a date field has it. */
  readonly today: string;
}

export function MeetingsApp(props: MeetingsAppProps) {
  const { route, namesHidden, list, summary, series, keeping, people, fate, files, today, onSaveFile } = props;
  const { checklist, includer, practices, copy } = props;
  const at = route.value;
  const { page } = at;
  return (
    <main class="page">
      <header class="page-header">
        <img src="/icon.svg" alt="" />
        {page === 'list' ? (
          <h1>{i18n.t('meetings.title')}</h1>
        ) : (
          <a href="/meetings.html#">{i18n.t('meetings.back')}</a>
        )}
        <nav>
          {includer.list.value?.on && (
            <a href="#includer" aria-current={page === 'includer' ? 'page' : undefined}>
              {i18n.t('practices.includerPage.title')}
            </a>
          )}
          <a href="#data" aria-current={page === 'data' ? 'page' : undefined}>
            {i18n.t('data.title')}
          </a>
          <a href="/options.html">{i18n.t('options.title')}</a>
        </nav>
      </header>
      {page === 'data' && <h1 class="data-title">{i18n.t('data.title')}</h1>}
      {page === 'list' && <SoonNotice view={keeping.view.value} />}
      {page === 'list' && (
        <MeetingList
          desk={list}
          namesHidden={namesHidden.value}
          exportMenu={(ids) => <ExportMenu desk={files.exports} ids={ids} />}
        />
      )}
      {page === 'checklist' && (
        <Lazily part={checklistPage}>
          {({ ChecklistPage }) => <ChecklistPage desk={checklist} onSaveFile={onSaveFile} />}
        </Lazily>
      )}
      {page === 'ideas' && (
        <Lazily part={ideaBoxPage}>
          {({ IdeaBoxPage }) => <IdeaBoxPage desk={props.ideaBox} onSaveFile={onSaveFile} />}
        </Lazily>
      )}
      {page === 'includer' && (
        <Lazily part={includerPage}>{({ IncluderPage }) => <IncluderPage {...includer} />}</Lazily>
      )}
      <SaveFile.Provider value={onSaveFile}>
        {page === 'series' && (
          <Lazily part={seriesPage}>
            {({ SeriesPage }) => <SeriesPage desk={series} namesHidden={namesHidden.value} today={today} />}
          </Lazily>
        )}
        {page === 'meeting' && <One {...summary} namesHidden={namesHidden.value} exports={files.exports} />}
      </SaveFile.Provider>
      {at.page === 'prepare' && (
        <Lazily part={preparePage}>
          {({ PreparePage }) => (
            <PreparePage desk={practices} namesHidden={namesHidden.value} practice={at.practice} copy={copy} />
          )}
        </Lazily>
      )}
      {page === 'choose-series' && (
        <Lazily part={chooseSeries}>{({ ChooseSeries }) => <ChooseSeries {...props.seriesChoice} />}</Lazily>
      )}
      {page === 'meeting' && <MeetingFate {...fate} />}
      {page === 'data' && (
        <Lazily part={dataPage}>
          {({ DataPage }) => (
            <DataPage keeping={keeping} people={people} namesHidden={namesHidden}>
              <Lazily part={filePanels}>
                {({ BackupPanel, ImportPanel }) => (
                  <>
                    {files.backup && <BackupPanel desk={files.backup} />}
                    {files.imports && <ImportPanel desk={files.imports} />}
                  </>
                )}
              </Lazily>
              <ExportMenu desk={files.exports} ids="all" />
            </DataPage>
          )}
        </Lazily>
      )}
    </main>
  );
}

interface OneProps extends SummaryDesk {
  readonly namesHidden: boolean;
  readonly exports: FilesDesk['exports'];
}

function One({ namesHidden, exports, ...desk }: OneProps) {
  const meeting = desk.meeting.value;
  if (meeting === 'failed') return <Failed />;
  if (meeting === 'missing') return <Empty text={i18n.t('meetings.missing')} />;
  if (meeting === 'damaged') return <Empty text={i18n.t('meetings.damaged')} />;
  // The part comes while the meeting is being read.
  return (
    <Lazily part={meetingSummary} meanwhile={<SummaryLoading />}>
      {({ MeetingSummary }) =>
        meeting === null ? (
          <SummaryLoading />
        ) : (
          <MeetingSummary
            {...desk}
            {...{ meeting, namesHidden }}
            tools={<ExportMenu desk={exports} ids={[meeting.id]} />}
          />
        )
      }
    </Lazily>
  );
}

function Failed() {
  return <Empty text={i18n.t('meetings.failed')} why="failed" />;
}
