import { i18n } from '#i18n';
import type { TeachBox, TeachProps } from '../../lib/live/teach-model.ts';
import { Cancel, Card, Choices } from './card.tsx';
import { Found } from './found.tsx';
import { Look } from './look.tsx';
import { Pick } from './pick.tsx';

/** The lesson on somebody else's page: frames around what is meant, and a panel that says what to do. */
export function TeachPanel({ view, boxes, actions }: TeachProps) {
  const picking = view.step === 'tile' || view.step === 'name';
  return (
    <div
      class="teach"
      lang={i18n.t('extension.language')}
      dir={i18n.t('extension.direction') === 'rtl' ? 'rtl' : 'ltr'}
    >
      {picking && <div class="shield" />}
      {boxes.map((box, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a frame is nothing but its place in the row
        <Frame key={i} {...box} />
      ))}
      <Body view={view} actions={actions} />
    </div>
  );
}

/** Lower than this, px, it is a line of text that is framed. */
const LINE = 40;

function Frame({ left, top, width, height, tone }: TeachBox) {
  const style = { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
  return <div class={`frame ${tone} ${height < LINE ? 'line' : ''}`} style={style} />;
}

function Body({ view, actions }: Omit<TeachProps, 'boxes'>) {
  switch (view.step) {
    case 'tile':
    case 'name':
      return <Pick view={view} actions={actions} />;
    case 'speech':
    case 'rest':
      return <Look view={view} actions={actions} />;
    case 'found':
      return <Found view={view} actions={actions} />;
    case 'nothing':
      return (
        <Card step={null} title={i18n.t('teach.nothing')} focusKey="nothing">
          <p>{i18n.t(view.why === 'lost' ? 'teach.lostText' : 'teach.nothingText')}</p>
          <Choices>
            <button type="button" class="button main" onClick={actions.again}>
              {i18n.t('teach.tryAgain')}
            </button>
            <Cancel onClick={actions.close} />
          </Choices>
        </Card>
      );
    case 'done':
      return (
        <Card step={null} title={i18n.t('teach.done')} focusKey="done">
          <p>{i18n.t('teach.doneText')}</p>
          <Choices>
            <button type="button" class="button main" onClick={actions.close}>
              {i18n.t('teach.close')}
            </button>
          </Choices>
        </Card>
      );
  }
}
