/** @jsxImportSource react */
/** The demo meeting: LiveKit's own components, with people whose speaking follows a conversation. No server, no sound. */
import '@livekit/components-styles';
import { ControlBar, GridLayout, ParticipantTile, RoomContext } from '@livekit/components-react';
import { Track } from 'livekit-client';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type Conversation, generateConversation } from '../../meetings/conversation.ts';
import { DemoRoom } from './demo-room.ts';
import './page.css';

const OWN_NAME = 'Me';
const TALKERS = ['Ana Lima', 'Kofi Mensah', 'Yuki Tanaka', 'Leila Haddad', OWN_NAME, 'Tomasz Nowak'];
const SILENT = ['Sam Rivera', 'Priya Nair'];
const TWO_HOURS = 2 * 60 * 60_000;

const demo = new DemoRoom(OWN_NAME);
let redraw = (): void => undefined;
let leave = (): void => undefined;
/** The user shows their screen. */
let sharing = false;
let shownSince: number | null = null;

/** What tests and the demo do to the meeting. */
const control = {
  join(name: string) {
    demo.join(name);
    redraw();
  },
  leave(name: string) {
    demo.leave(name);
    redraw();
  },
  speak: (name: string, on: boolean) => demo.speak(name, on),
  mute: (name: string, on: boolean) => demo.mute(name, on),
  share(on: boolean) {
    sharing = on;
    redraw();
  },
  play(conversation: Conversation) {
    for (const name of conversation.speakers) demo.join(name);
    redraw();
    demo.play(conversation);
  },
  stop: () => demo.stop(),
  /** When the page began to show a script's speech, wall clock ms; `null`: it follows none. */
  shownSince: (): number | null => shownSince,
  truth: () => demo.truth(),
  leaveCall: () => leave(),
};
export type DemoControl = typeof control;
Object.assign(window, { demo: control });

function Conference() {
  const [, setVersion] = useState(0);
  useEffect(() => {
    redraw = () => setVersion((version) => version + 1);
  }, []);
  const cameras = demo.people.map((participant) => ({ participant, source: Track.Source.Camera }));
  const screens = demo.people
    .filter(({ isLocal }) => sharing && isLocal)
    .map((participant) => ({ participant, source: Track.Source.ScreenShare }));
  const tracks = [...screens, ...cameras];
  return (
    <div className="lk-video-conference">
      <div className="lk-video-conference-inner">
        <div className="lk-grid-layout-wrapper">
          <GridLayout tracks={tracks}>
            <ParticipantTile />
          </GridLayout>
        </div>
        <ControlBar controls={{ leave: true, screenShare: false, chat: false }} />
      </div>
    </div>
  );
}

function Left() {
  return (
    <main className="left">
      <h1>You left the meeting</h1>
      <button type="button" onClick={() => location.reload()}>
        Rejoin
      </button>
    </main>
  );
}

function App() {
  const [left, setLeft] = useState(false);
  useEffect(() => {
    leave = () => {
      demo.stop();
      setLeft(true);
    };
  }, []);
  if (left) return <Left />;
  return (
    <RoomContext.Provider value={demo.room}>
      {/* The button's own click would end a connection that this room does not have. */}
      <div
        className="room"
        data-lk-theme="default"
        onClickCapture={(event) => {
          if ((event.target as Element).closest('.lk-disconnect-button')) leave();
        }}
      >
        <Conference />
      </div>
    </RoomContext.Provider>
  );
}

const options = new URLSearchParams(location.search);
const people = options.get('people');
for (const name of people === null ? [...TALKERS, ...SILENT] : people.split(',').filter(Boolean)) demo.join(name);
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
/** A conversation that goes on whether this page is there or not: `?script=` with when it begins, wall clock ms, and who speaks when. */
const script = options.get('script');
if (script !== null) {
  const { begins, speech } = JSON.parse(script) as { begins: number; speech: Conversation['speech'] };
  shownSince = Date.now();
  const later = begins - shownSince;
  const moved = speech.map(({ speaker, from, to }) => ({ speaker, from: from + later, to: to + later }));
  const speakers = [...new Set(speech.map(({ speaker }) => speaker))];
  control.play({ name: 'script', durationMs: TWO_HOURS, speakers, speech: moved });
}
const seed = options.get('seed');
if (seed !== null) {
  control.play(generateConversation({ seed: Number(seed), durationMs: TWO_HOURS, talkers: TALKERS, silent: SILENT }));
}
