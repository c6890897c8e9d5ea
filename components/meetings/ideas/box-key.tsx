import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { KeyProblem, ShownIdeaBox } from '../../../lib/live/history/ideas-model.ts';
import { BoxMark } from '../../ideas/box-mark.tsx';
import { Twice } from '../data/twice.tsx';
import type { IdeaBoxPageProps } from './idea-box-page.tsx';
import { SaveKey } from './save-key.tsx';
import { UseKey } from './use-key.tsx';
import { problemWords } from './words.ts';

export interface BoxKeyProps extends IdeaBoxPageProps {
  readonly boxKey: ShownIdeaBox['key'];
}

/** The key of the box: made or taken in where there is none, else saved or thrown away. */
export function BoxKey({ boxKey, desk, onSaveFile }: BoxKeyProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [problem, setProblem] = useState<KeyProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const hasKey = boxKey !== null;
  const had = useRef(hasKey);
  // What was pressed is gone with the key, or with the lack of one.
  useEffect(() => {
    if (had.current !== hasKey) heading.current?.focus();
    had.current = hasKey;
  }, [hasKey]);
  const wait = (work: Promise<KeyProblem | null>) => {
    setBusy(true);
    void work.then(setProblem).finally(() => setBusy(false));
  };
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {i18n.t('practices.ideasPage.key.title')}
      </h2>
      {boxKey === null ? (
        <>
          <p>{i18n.t('practices.ideasPage.key.none')}</p>
          <button type="button" class="button main" disabled={busy} onClick={() => wait(desk.onMakeKey())}>
            {i18n.t(busy ? 'practices.ideasPage.key.making' : 'practices.ideasPage.key.make')}
          </button>
          <UseKey desk={desk} />
        </>
      ) : (
        <>
          <p>
            <BoxMark mark={boxKey.mark} />
            <span class="soft">{i18n.t('practices.ideasPage.key.mark')}</span>
          </p>
          <p class="soft">{i18n.t('practices.ideasPage.key.where')}</p>
          <SaveKey desk={desk} onSaveFile={onSaveFile} />
          <div>
            <Twice
              label={i18n.t('practices.ideasPage.key.away')}
              sure={i18n.t('practices.ideasPage.key.awaySure')}
              yes={i18n.t('practices.ideasPage.key.awayYes')}
              onYes={() => wait(desk.onThrowAway())}
            />
          </div>
        </>
      )}
      <p class="wrong" role="alert">
        {problem && problemWords(problem)}
      </p>
    </section>
  );
}
