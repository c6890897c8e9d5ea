import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { KeepingDesk } from '../../../lib/live/history/keeping.ts';
import type { KeptData, RoomOnDisk } from '../../../lib/live/history/keeping-model.ts';
import type { PeopleDesk } from '../../../lib/live/history/people.ts';
import { sentences } from '../../format.ts';
import { Empty } from '../empty.tsx';
import { PersonSection } from './person-section.tsx';
import { RetentionSection } from './retention-section.tsx';
import { SoonSection } from './soon-section.tsx';
import { Twice } from './twice.tsx';
import { bytesInWords } from './words.ts';

interface DataPageProps {
  readonly keeping: KeepingDesk;
  readonly people: PeopleDesk;
  readonly namesHidden: ReadonlySignal<boolean>;
  /** Sections about files: backup, restore, taking in. */
  readonly children?: ComponentChildren;
}

/** Everything that is kept, and what the user can do about it. */
export function DataPage({ keeping, people, namesHidden, children }: DataPageProps) {
  const data = keeping.view.value;
  if (data === null) {
    return <Empty text={i18n.t('data.loading')} why="loading" />;
  }
  if (data === 'failed') {
    return <Empty text={i18n.t('data.failed')} why="failed" />;
  }
  if (data === 'private') return <Empty text={i18n.t('data.private')} />;
  return (
    <div class="data">
      <Room data={data} room={keeping.room.value} onAsk={keeping.onAskToLast} />
      <SoonSection soon={data.soon} held={data.held} onHold={keeping.onHold} />
      <RetentionSection {...data} onRetention={keeping.onRetention} onSeriesRetention={keeping.onSeriesRetention} />
      <PersonSection {...people} namesHidden={namesHidden.value} />
      {children}
      {data.damaged > 0 && (
        <section class="option">
          <h2>{i18n.t('data.damaged.title')}</h2>
          <p>{i18n.t('data.damaged.text', data.damaged)}</p>
          <p>
            <button type="button" class="button small" onClick={keeping.onDeleteDamaged}>
              {i18n.t('data.damaged.delete')}
            </button>
          </p>
        </section>
      )}
      <section class="option">
        <h2>{i18n.t('data.everything.title')}</h2>
        <p class="soft">{i18n.t('data.everything.text')}</p>
        <div>
          <Twice
            label={i18n.t('data.everything.button')}
            sure={i18n.t('data.everything.sure')}
            yes={i18n.t('data.everything.yes')}
            onYes={keeping.onDeleteEverything}
          />
        </div>
      </section>
    </div>
  );
}

interface RoomProps {
  readonly data: KeptData;
  readonly room: RoomOnDisk;
  readonly onAsk: () => void;
}

/** How much there is, and whether it is safe. */
function Room({ data, room, onAsk }: RoomProps) {
  const { usedBytes, lasting } = room;
  return (
    <section class="option">
      <p role="status">
        {sentences([
          i18n.t('data.meetings', data.meetings),
          data.meetings > 0 && usedBytes !== null && i18n.t('data.used', [bytesInWords(usedBytes)]),
        ])}
      </p>
      {lasting === true && data.meetings > 0 && <p class="soft">{i18n.t('data.lasting')}</p>}
      {lasting === 'refused' && <p class="said">{i18n.t('data.refused')}</p>}
      {lasting === false && (
        <>
          <p class="soft">{i18n.t('data.notLasting')}</p>
          <p>
            <button type="button" class="button small" onClick={onAsk}>
              {i18n.t('data.ask')}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
