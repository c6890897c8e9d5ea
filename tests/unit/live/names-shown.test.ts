import { describe, expect, it } from 'vitest';
import { namesShown } from '../../../lib/live/names-shown.ts';

describe('names in a view', () => {
  it('show until the user hides them', () => {
    const names = namesShown();
    expect(names.hidden.value).toBe(false);
    expect(names.choose(true)).toBe(true);
    names.byHand(true);
    expect(names.hidden.value).toBe(true);
  });

  it('hide by themselves while the user shows their screen', () => {
    const names = namesShown();
    names.sharing(true);
    expect(names.hidden.value).toBe(true);
    names.sharing(false);
    expect(names.hidden.value).toBe(false);
  });

  it('can be shown anyway, for this sharing only and without changing what is stored', () => {
    const names = namesShown();
    names.sharing(true);
    expect(names.choose(false)).toBe(false);
    expect(names.hidden.value).toBe(false);
    names.sharing(true);
    expect(names.hidden.value).toBe(false);
    expect(names.choose(true)).toBe(false);
    expect(names.hidden.value).toBe(true);
    names.choose(false);
    names.sharing(false);
    names.sharing(true);
    expect(names.hidden.value).toBe(true);
  });

  it('are hidden again afterwards where they were hidden by hand', () => {
    const names = namesShown();
    names.byHand(true);
    names.sharing(true);
    names.choose(false);
    expect(names.hidden.value).toBe(false);
    names.sharing(false);
    expect(names.hidden.value).toBe(true);
  });
});
