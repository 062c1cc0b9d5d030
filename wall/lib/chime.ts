/** A short sound made by the page itself, where its browser allows that. */
import type { SoundLevel } from '../../shared/wall-config.ts';

/** Notes in Hz, one after the other: two that rise, two that fall for a crisis, one for a queue. */
const NOTES: Readonly<Record<SoundLevel, readonly number[]>> = {
  queue: [660],
  warning: [587, 880],
  crisis: [880, 587, 880, 587],
};

const NOTE_S = 0.28;
/** A bell's end: as long again as all its notes. */
const RING_S = 0.9;

/** How long a browser gets to start its sound before it is taken to refuse. */
const START_MS = 1_500;

export interface Chime {
  /** 0 to 1 */
  volume: number;
  /** Whether the browser lets this page be heard. */
  isAllowed(): Promise<boolean>;
  /** Resolves to whether it could be heard. */
  play(level: SoundLevel): Promise<boolean>;
  /** Lets go of the browser's sound, of which a page has only so much. */
  close(): void;
}

export function createChime(): Chime {
  let context: AudioContext | undefined;
  /** Notes that have not ended yet. */
  let playing = 0;

  /** A context that runs; undefined: the browser wants a touch first, or has no sound. */
  const running = async (): Promise<AudioContext | undefined> => {
    if (typeof AudioContext === 'undefined') return undefined;
    context ??= new AudioContext();
    if (context.state !== 'running') {
      // A refused context neither starts nor fails: its promise waits for a touch that never comes.
      await Promise.race([
        context.resume(),
        new Promise((resolve) => setTimeout(resolve, START_MS)),
      ]);
    }
    return context.state === 'running' ? context : undefined;
  };

  return {
    volume: 0,
    isAllowed: () =>
      running().then(
        async (audio) => {
          await audio?.suspend();
          return audio !== undefined;
        },
        () => false,
      ),
    async play(level) {
      const audio = await running().catch(() => undefined);
      if (!audio) return false;
      const notes = NOTES[level];
      const endS = audio.currentTime + notes.length * NOTE_S + RING_S;
      notes.forEach((hertz, index) => {
        const startS = audio.currentTime + index * NOTE_S;
        const note = audio.createOscillator();
        const gain = audio.createGain();
        note.frequency.value = hertz;
        gain.gain.setValueAtTime(0.0001, startS);
        gain.gain.exponentialRampToValueAtTime(Math.max(0.0002, this.volume), startS + 0.02);
        gain.gain.exponentialRampToValueAtTime(0.0001, endS);
        note.connect(gain).connect(audio.destination);
        note.start(startS);
        note.stop(endS);
        playing += 1;
        note.addEventListener('ended', () => {
          playing -= 1;
          // Between two alerts nothing runs.
          if (playing === 0) audio.suspend().catch(() => undefined);
        });
      });
      return true;
    },
    close() {
      void context?.close().catch(() => undefined);
      context = undefined;
    },
  };
}
