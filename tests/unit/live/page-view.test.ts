// @vitest-environment happy-dom
/** The page side of a tab: whose page it is, its reader, and which room the call is in. */
import { describe, expect, it } from 'vitest';
import { PageView } from '../../../lib/live/page-view.ts';
import type { Adapter, Platform, Reading } from '../../../lib/platforms/contract.ts';
import { kindOf, PLATFORMS } from '../../../lib/platforms/index.ts';
import { reading } from '../watch/readings.ts';

const WALL = Date.UTC(2026, 10, 24, 9);

class Page {
  now = 0;
  url = 'https://teams.microsoft.com/v2/';
  isLoaded = true;
  shows: Partial<Reading> = { phase: 'elsewhere' };
  asked = 0;
  shares = false;
  readonly view: PageView;

  constructor() {
    document.body.innerHTML = '';
    const adapterOf = (platform: Platform): Adapter => ({
      ...platform,
      indicators: {},
      marksSelf: false,
      isSharing: () => this.shares,
      open: () => () => reading([], this.shows),
    });
    this.view = new PageView(
      {
        document,
        url: () => new URL(this.url),
        kindOf,
        readerOf: (platform) => {
          this.asked++;
          return this.isLoaded ? adapterOf(platform) : null;
        },
        senses: { isAnimating: () => false, isVisible: () => true, styleOf: () => '' },
      },
      { now: () => this.now, wall: () => WALL + this.now },
    );
    this.view.find(false);
  }

  /** Lets time pass with a look a second; returns how often the call was left. */
  wait(seconds: number): number {
    let left = 0;
    for (let i = 0; i < seconds; i++) {
      this.now += 1000;
      this.view.find(false);
      this.view.read(() => left++);
    }
    return left;
  }
}

describe('a reader', () => {
  it('is asked for until it is there, and its failure to come is shown after five seconds', () => {
    const page = new Page();
    page.isLoaded = false;
    page.wait(4);
    expect(page.asked).toBe(4);
    expect(page.view.failed).toBe(false);
    page.wait(1);
    expect(page.view.failed).toBe(true);
    expect(page.view.adapter).toBeNull();
    page.isLoaded = true;
    page.shows = { phase: 'in-call' };
    page.wait(1);
    expect(page.view.failed).toBe(false);
    expect(page.view.adapter?.id).toBe('teams');
    expect(page.view.inCall).toBe(true);
    expect(page.asked).toBe(6);
    page.wait(1);
    expect(page.asked).toBe(6);
  });

  it('is let go when the page becomes another platform’s', () => {
    const page = new Page();
    page.shows = { phase: 'in-call' };
    page.wait(1);
    page.url = 'https://meet.jit.si/Room';
    expect(page.view.find(false)).toBe(true);
    expect(page.view.reading).toBeNull();
    expect(page.view.inCall).toBe(false);
    expect(page.view.platform?.id).toBe('jitsi');
    expect(page.view.room).toBe('room');
  });
});

describe('the room of a call whose address does not tell it', () => {
  const call = (title = ''): Partial<Reading> => ({ phase: 'in-call', title });

  it('is its title, which may come late, and stays though title and address change', () => {
    const page = new Page();
    page.shows = call();
    page.wait(3);
    expect(page.view.settleRoom()).toBe(false);
    page.shows = call('Weekly Sync');
    page.wait(1);
    expect(page.view.settleRoom()).toBe(true);
    expect(page.view.room).toBe('weekly sync');
    page.shows = call('Ana is presenting');
    page.url = 'https://teams.microsoft.com/v2/#/calendar';
    page.wait(2);
    expect(page.view.settleRoom()).toBe(true);
    expect(page.view.room).toBe('weekly sync');
  });

  it('is one of that day when there is no title for eight seconds', () => {
    const page = new Page();
    page.shows = call();
    page.wait(8);
    expect(page.view.settleRoom()).toBe(false);
    page.wait(1);
    expect(page.view.settleRoom()).toBe(true);
    expect(page.view.room).toBe('untitled 2026-11-24');
  });

  it('is another for the next call on the same page', () => {
    const page = new Page();
    page.shows = call('First');
    page.wait(1);
    page.view.settleRoom();
    page.shows = { phase: 'left' };
    expect(page.wait(2)).toBe(0);
    expect(page.wait(2)).toBe(1);
    expect(page.view.room).toBe('');
    page.shows = call('Second');
    page.wait(1);
    page.view.settleRoom();
    expect(page.view.room).toBe('second');
  });

  it('names the host of a server of somebody’s own', () => {
    const page = new Page();
    document.body.innerHTML = '<button data-test="leaveMeetingDropdown"></button>';
    page.url = 'https://bbb.example/html5client/?sessionToken=s3cret';
    page.shows = call('Team');
    page.wait(1);
    expect(page.view.settleRoom()).toBe(true);
    expect(page.view.room).toBe('bbb.example/team');
  });

  it('is in no case a secret of the address', () => {
    const url = new URL(
      'https://host.example/html5client/a?sessionToken=s3cret&token=s3cret&pwd=s3cret#/?password=s3cret',
    );
    expect(PLATFORMS.map((platform) => platform.roomOf(url)).join()).not.toContain('s3cret');
  });
});

describe('an unreadable page', () => {
  it('has no platform, and says what it is', () => {
    const page = new Page();
    page.url = 'https://whereby.com/team';
    page.wait(1);
    expect(page.view.platform).toBeNull();
    expect(page.view.kind).toEqual({ kind: 'unreadable', name: 'Whereby' });
  });
});

describe('showing the screen', () => {
  it('is news when it begins and ends, and is of a call only', () => {
    const page = new Page();
    page.shares = true;
    page.wait(1);
    expect(page.view.sharing).toBe(false);
    page.shows = { phase: 'in-call' };
    page.now += 1000;
    expect(page.view.read(() => undefined)).toBe(true);
    expect(page.view.sharing).toBe(true);
    expect(page.view.read(() => undefined)).toBe(false);
    page.shares = false;
    // Asked each second.
    expect(page.view.read(() => undefined)).toBe(false);
    page.view.find(false);
    expect(page.view.read(() => undefined)).toBe(true);
    expect(page.view.sharing).toBe(false);
    page.shares = true;
    page.wait(1);
    page.shows = { phase: 'left' };
    page.wait(4);
    expect(page.view.sharing).toBe(false);
  });
});
