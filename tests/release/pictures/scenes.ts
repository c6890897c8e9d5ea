/** What stands on each picture for the stores. */
import type { RawPicture } from './raw.ts';
import type { Told } from './words.ts';

export interface Scene {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly told: Told;
  /** The large picture, and the small one that lies over it. */
  readonly pictures: readonly [RawPicture] | readonly [RawPicture, RawPicture];
  readonly look: 'window' | 'window meeting' | 'window meeting beside' | 'popups' | 'tile';
}

const SCREEN = { width: 1280, height: 800 } as const;

export const SCENES: readonly Scene[] = [
  {
    ...SCREEN,
    file: '1-who-was-heard.png',
    told: 'heard',
    pictures: ['meeting', 'popup'],
    look: 'window meeting beside',
  },
  {
    ...SCREEN,
    file: '2-words-to-invite.png',
    told: 'invite',
    pictures: ['invite', 'dark'],
    look: 'popups',
  },
  {
    ...SCREEN,
    file: '3-on-the-page.png',
    told: 'on-page',
    pictures: ['on-page'],
    look: 'window meeting',
  },
  {
    ...SCREEN,
    file: '4-summary.png',
    told: 'summary',
    pictures: ['summary'],
    look: 'window',
  },
  {
    ...SCREEN,
    file: '5-yours.png',
    told: 'yours',
    pictures: ['kept'],
    look: 'window',
  },
  {
    width: 440,
    height: 280,
    file: 'tile.png',
    told: 'tile',
    pictures: ['popup'],
    look: 'tile',
  },
];
