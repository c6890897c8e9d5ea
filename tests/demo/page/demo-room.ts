/** A LiveKit room without a server: its participants' speaking follows a conversation. */
import {
  ConnectionState,
  LocalParticipant,
  type Participant,
  ParticipantEvent,
  RemoteParticipant,
  Room,
  Track,
  TrackPublication,
} from 'livekit-client';
import type { Conversation } from '../../meetings/conversation.ts';

/** LiveKit's server reports who speaks once in this time. */
const SERVER_UPDATE_MS = 400;

export class DemoRoom {
  readonly room = new Room();
  readonly #people = new Map<string, Participant>();
  readonly #spokenMs = new Map<string, number>();
  readonly #since = new Map<string, number>();
  #timer: number | undefined;

  constructor(ownName: string) {
    // The components ask the room whether it is connected before they let anybody leave it.
    this.room.state = ConnectionState.Connected;
    const own = this.room.localParticipant;
    own.identity = ownName;
    own.name = ownName;
    this.#people.set(ownName, own);
    addMicrophone(own, 0);
  }

  get people(): Participant[] {
    return [...this.#people.values()];
  }

  join(name: string): void {
    if (this.#people.has(name)) return;
    const sid = `PA_${this.#people.size}_${name}`;
    const person = new RemoteParticipant(this.room.engine.client, sid, sid, name, '', {}, undefined);
    addMicrophone(person, this.#people.size);
    this.#people.set(name, person);
    this.room.remoteParticipants.set(person.identity, person);
  }

  leave(name: string): void {
    const person = this.#people.get(name);
    if (!person || person instanceof LocalParticipant) return;
    this.speak(name, false);
    this.#people.delete(name);
    this.room.remoteParticipants.delete(person.identity);
  }

  speak(name: string, on: boolean): void {
    const person = this.#people.get(name);
    if (!person) throw new Error(`Nobody here is called ${name}`);
    const since = this.#since.get(name);
    if (on && since === undefined) this.#since.set(name, performance.now());
    if (!on && since !== undefined) {
      this.#spokenMs.set(name, (this.#spokenMs.get(name) ?? 0) + performance.now() - since);
      this.#since.delete(name);
    }
    person.setIsSpeaking(on);
  }

  /** Follows a conversation from now on, as the server would report it. Truth is what the conversation says. */
  play(conversation: Conversation): void {
    this.stop();
    const began = performance.now();
    const before = new Map(this.#spokenMs);
    this.#timer = window.setInterval(() => {
      // Out of reach of the server the room stays as it was last told.
      if (!navigator.onLine) return;
      const at = performance.now() - began;
      const now = new Set(
        conversation.speech.flatMap(({ speaker, from, to }) =>
          from < at - SERVER_UPDATE_MS * 0.4 && to > at - SERVER_UPDATE_MS * 0.6 ? [speaker] : [],
        ),
      );
      for (const [name, person] of this.#people) {
        if (person.isSpeaking !== now.has(name)) person.setIsSpeaking(now.has(name));
      }
      for (const name of conversation.speakers) {
        const spoken = conversation.speech.reduce(
          (sum, stretch) =>
            stretch.speaker === name ? sum + Math.max(0, Math.min(stretch.to, at) - stretch.from) : sum,
          before.get(name) ?? 0,
        );
        this.#spokenMs.set(name, spoken);
      }
    }, SERVER_UPDATE_MS);
  }

  stop(): void {
    window.clearInterval(this.#timer);
    for (const [name, person] of this.#people) if (person.isSpeaking) this.speak(name, false);
  }

  /** How long each person has truly spoken, ms. */
  truth(): { name: string; ms: number }[] {
    return [...this.#people.keys()].map((name) => {
      const since = this.#since.get(name);
      const open = since === undefined ? 0 : performance.now() - since;
      return { name, ms: Math.round((this.#spokenMs.get(name) ?? 0) + open) };
    });
  }

  mute(name: string, on: boolean): void {
    const person = this.#people.get(name);
    const microphone = person?.getTrackPublication(Track.Source.Microphone);
    if (!person || !(microphone instanceof Microphone)) return;
    microphone.silenced = on;
    person.emit(on ? ParticipantEvent.TrackMuted : ParticipantEvent.TrackUnmuted, microphone);
  }
}

/** A microphone without a sound: only whether it is off matters here. */
class Microphone extends TrackPublication {
  silenced = false;

  constructor(id: string) {
    super(Track.Kind.Audio, id, 'microphone');
    this.source = Track.Source.Microphone;
  }

  override get isMuted(): boolean {
    return this.silenced;
  }

  override get isLocal(): boolean {
    return false;
  }
}

function addMicrophone(person: Participant, n: number): void {
  const microphone = new Microphone(`TR_${n}`);
  person.trackPublications.set(microphone.trackSid, microphone);
  person.audioTrackPublications.set(microphone.trackSid, microphone);
}
