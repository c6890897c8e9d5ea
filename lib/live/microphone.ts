/** The user's own microphone, opened in the meeting page only after they turned that on. Nothing but a level leaves this file. */

export interface Microphone {
  /** How loud it is right now, dBFS (−∞: no signal at all); `null` when it cannot be heard: unplugged, or the browser holds it back. */
  level(): number | null;
  close(): void;
}

/** Samples that are judged at a time: 170 ms at 48 kHz, about the time from one look at the page to the next. */
const WINDOW = 8192;

/** Asks the browser for the microphone. Rejects when the user, the browser or the page's own rules say no. */
export async function openMicrophone(): Promise<Microphone> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = WINDOW;
  context.createMediaStreamSource(stream).connect(analyser);
  if (context.state === 'suspended') void context.resume();
  const samples = new Float32Array(WINDOW);
  const [track] = stream.getAudioTracks();
  return {
    level() {
      if (context.state !== 'running' || track?.readyState !== 'live') return null;
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / WINDOW;
      return 10 * Math.log10(power);
    },
    close() {
      for (const each of stream.getTracks()) each.stop();
      void context.close();
    },
  };
}
