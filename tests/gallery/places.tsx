/** Places that a gallery of the popup and the lists leaves out: the side panel, the idea page, what is loading, gone or could not be read. */

import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { IdeaPage } from '../../components/ideas/idea-page.tsx';
import ideasCss from '../../components/ideas/ideas.css?inline';
import { DataPage } from '../../components/meetings/data/data-page.tsx';
import { Empty } from '../../components/meetings/empty.tsx';
import { MeetingList } from '../../components/meetings/list/meeting-list.tsx';
import { SeriesPage } from '../../components/meetings/series/series-page.tsx';
import { Away } from '../../components/panel/away.tsx';
import { Popup } from '../../components/popup/popup.tsx';
import type { GivenKey } from '../../lib/ideas/given-key.ts';
import type { PopupActions, PopupView } from '../../lib/live/popup-model.ts';
import { keepingDesk, peopleDesk } from '../unit/components/data.ts';
import { listDesk } from '../unit/components/lists.ts';
import { seriesDesk } from '../unit/components/series.ts';
import { Shadow } from './in-shadow.tsx';

const nothing = () => undefined;
const copy = () => Promise.resolve();

function Ideas({ given }: { readonly given: GivenKey }) {
  return (
    <IdeaPage
      given={given}
      seal={() => new Promise(nothing)}
      copy={copy}
      save={nothing}
      pageFor={() => new Promise(nothing)}
    />
  );
}

function Series({ shown }: { readonly shown: 'missing' | 'failed' | null }) {
  return <SeriesPage desk={seriesDesk({ series: shown })} namesHidden={false} today="2026-11-25" />;
}

function Data({ view }: { readonly view: 'failed' | null }) {
  return <DataPage keeping={keepingDesk(view)} people={peopleDesk()} namesHidden={signal(false)} />;
}

const PAGES: Readonly<Record<string, ComponentChildren>> = {
  'meetings-failed': <MeetingList desk={listDesk({ view: 'failed' })} namesHidden={false} />,
  'meeting-missing': <Empty text={i18n.t('meetings.missing')} />,
  'series-loading': <Series shown={null} />,
  'series-missing': <Series shown="missing" />,
  'series-failed': <Series shown="failed" />,
  'data-loading': <Data view={null} />,
  'data-failed': <Data view="failed" />,
};

const IDEAS: Readonly<Record<string, GivenKey>> = {
  'ideas-no-key': { recipient: null, damaged: false },
  'ideas-damaged-key': { recipient: null, damaged: true },
  'ideas-write': { recipient: `age1${'q'.repeat(58)}`, damaged: false },
};

interface PlacesProps {
  readonly actions: PopupActions;
  readonly panel: PopupView;
}

export function Places({ actions, panel }: PlacesProps) {
  return (
    <>
      <section class="shot panel" data-shot="panel-away">
        <Away floating={signal(true)} onBack={nothing} />
      </section>
      <section class="shot panel narrow" data-shot="panel-live">
        <Popup
          view={panel}
          namesHidden={false}
          inspection={null}
          others={[]}
          actions={{ ...actions, keepOpen: null }}
        />
      </section>
      {Object.entries(IDEAS).map(([name, given]) => (
        <section key={name} class="shot wide" data-shot={name}>
          <Shadow css={ideasCss}>
            <Ideas given={given} />
          </Shadow>
        </section>
      ))}
      {Object.entries(PAGES).map(([name, page]) => (
        <section key={name} class="shot wide" data-shot={name}>
          <div class="page">{page}</div>
        </section>
      ))}
    </>
  );
}
