/** What Hearth draws on somebody else's page: each in a shadow root with its own styles, as there. */
import { type ComponentChildren, render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import overlayCss from '../../components/overlay/overlay.css?inline';
import { MeetingOverlay } from '../../components/overlay/overlay.tsx';
import teachCss from '../../components/teach/teach.css?inline';
import { TeachPanel } from '../../components/teach/teach-panel.tsx';
import { OVERLAYS, overlayActions } from './overlays.ts';
import { TEACH_STATES, teachActions } from './teach-states.ts';

interface ShadowProps {
  readonly css: string;
  readonly children: ComponentChildren;
}

/** Children with styles of their own, which meet no others. */
export function Shadow({ css, children }: ShadowProps) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    render(
      <>
        <style>{css}</style>
        {children}
      </>,
      root,
    );
  }, [css, children]);
  return <div ref={host} />;
}

export function InShadow() {
  return (
    <>
      {Object.entries(OVERLAYS).map(([name, view]) => (
        <section key={name} class="shot on-page" data-shot={name}>
          <Shadow css={overlayCss}>
            <MeetingOverlay view={view} actions={overlayActions} />
          </Shadow>
        </section>
      ))}
      {Object.entries(TEACH_STATES).map(([name, view]) => (
        <section key={name} class="shot on-page high" data-shot={name}>
          <Shadow css={teachCss}>
            <TeachPanel view={view} boxes={[]} actions={teachActions} />
          </Shadow>
        </section>
      ))}
    </>
  );
}
