import { describe, expect, it } from 'vitest';
import { choose } from '../../../lib/live/greeting.ts';
import { InTurn } from '../../../lib/live/in-turn.ts';
import { SessionStore } from '../../../lib/store/session-store.ts';
import { memoryArea } from './tab-harness.ts';

describe('one after the other', () => {
  it('makes one meeting of a choice that comes twice at once', async () => {
    const store = new SessionStore(memoryArea());
    const turns = new InTurn();
    const hello = { platform: 'livekit', room: 'team', title: '' } as const;
    const chosen = { tabId: 1, use: 'always', role: 'facilitator' } as const;
    await Promise.all([1, 2].map(() => turns.take(() => choose(store, hello, chosen, 1000))));
    expect(await store.meetings()).toHaveLength(1);
  });

  it('goes on after something that failed, and tells whoever asked for it', async () => {
    const turns = new InTurn();
    const failing = turns.take(() => Promise.reject(new Error('refused')));
    const next = turns.take(() => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('refused');
    expect(await next).toBe('done');
  });
});
