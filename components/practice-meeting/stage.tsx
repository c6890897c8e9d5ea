import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PracticePage } from '../../lib/live/rehearsal/practice-page.ts';
import { Tasks } from './tasks.tsx';

/**
 * The call: a tile for each person, with the marks of LiveKit's components (of which nothing is shipped), so that it is read as a real
 * page is. Who speaks is marked from outside: a mark must be there at once.
 */
export function Stage({ cast, secondsLeft, onStage, onSpeak, onMore, onLeave }: PracticePage) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the tiles are there
  useEffect(() => {
    heading.current?.focus();
    onStage();
  }, []);
  return (
    <section class="stage lk-video-conference" aria-labelledby="stage-title">
      <div class="row">
        <h2 ref={heading} id="stage-title" tabIndex={-1}>
          {i18n.t('practice.people')}
        </h2>
        <span class="push soft" role="timer">
          {i18n.t('practice.left', secondsLeft.value)}
        </span>
      </div>
      <ul class="callers">
        {cast.map((name, i) => (
          <Caller key={name} name={name} isOwn={i === 0} />
        ))}
      </ul>
      <div class="row">
        <Speak onSpeak={onSpeak} />
        <button type="button" class="button plain push" onClick={onMore}>
          {i18n.t('practice.more')}
        </button>
        <button type="button" class="button lk-disconnect-button" onClick={onLeave}>
          {i18n.t('practice.leave')}
        </button>
      </div>
      <Tasks />
    </section>
  );
}

function Caller({ name, isOwn }: { readonly name: string; readonly isOwn: boolean }) {
  return (
    <li
      class="caller lk-participant-tile"
      data-person={name}
      data-lk-source="camera"
      data-lk-local-participant={String(isOwn)}
    >
      <span class="face" aria-hidden="true">
        {initials(name)}
      </span>
      <span class="caller-line lk-participant-metadata">
        <bdi class="person-name lk-participant-name" data-lk-participant-name={name}>
          {name}
        </bdi>
        <span class="waves" aria-hidden="true" />
      </span>
    </li>
  );
}

/** The user's own voice, as nobody listens to a microphone here. */
function Speak({ onSpeak }: Pick<PracticePage, 'onSpeak'>) {
  const [on, setOn] = useState(false);
  const click = () => {
    onSpeak(!on);
    setOn(!on);
  };
  return (
    <button type="button" class="button" aria-pressed={on} onClick={click}>
      {i18n.t('practice.speak')}
    </button>
  );
}

function initials(name: string): string {
  return name
    .split(' ')
    .map((word) => Array.from(word)[0] ?? '')
    .join('');
}
