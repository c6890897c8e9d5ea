/** What stands on each picture for the stores. */
import type { RawPicture } from './raw.ts';

export interface Scene {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly text: string;
  /** The large picture, and the small one that lies over it. */
  readonly pictures: readonly [RawPicture] | readonly [RawPicture, RawPicture];
  readonly look: 'window' | 'window meeting' | 'window meeting beside' | 'popups' | 'tile';
}

const SCREEN = { width: 1280, height: 800 } as const;

export const SCENES: readonly Scene[] = [
  {
    ...SCREEN,
    file: '1-who-was-heard.png',
    title: 'Who has not been heard from yet?',
    text: 'One look during the meeting, and you know whom to make room for.',
    pictures: ['meeting', 'popup'],
    look: 'window meeting beside',
  },
  {
    ...SCREEN,
    file: '2-words-to-invite.png',
    title: 'Words that invite',
    text: 'The question first, always with a way out. By day and by night.',
    pictures: ['invite', 'dark'],
    look: 'popups',
  },
  {
    ...SCREEN,
    file: '3-on-the-page.png',
    title: 'Beside the meeting, when you want it',
    text: 'A small card on the page. It touches nothing, and is gone while you show your screen.',
    pictures: ['on-page'],
    look: 'window meeting',
  },
  {
    ...SCREEN,
    file: '4-summary.png',
    title: 'A summary, and nobody is ranked',
    text: 'Read in a minute. What could not be seen is said, not guessed.',
    pictures: ['summary'],
    look: 'window',
  },
  {
    ...SCREEN,
    file: '5-yours.png',
    title: 'Nothing leaves your browser',
    text: 'Names go after 30 days. Export, import or delete everything at any time.',
    pictures: ['kept'],
    look: 'window',
  },
  {
    width: 440,
    height: 280,
    file: 'tile.png',
    title: 'Hearth',
    text: 'Hear everyone in a video meeting',
    pictures: ['popup'],
    look: 'tile',
  },
];
