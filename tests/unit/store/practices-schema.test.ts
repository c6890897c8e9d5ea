import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { MOST_NORMS } from '../../../lib/practices/norms.ts';
import { MOST_ROLES, MOST_ROLES_KEPT } from '../../../lib/practices/roles.ts';
import type { Practices } from '../../../lib/store/practices.ts';
import { NO_PRACTICES } from '../../../lib/store/practices-row.ts';
import { practicesFields, soundPractices } from '../../../lib/store/practices-schema.ts';
import { anyPractices, everythingOf } from './noted.ts';

const whole = v.object(practicesFields);
const good = everythingOf('s1');

/** The good row with one of its parts changed. */
const withPart = (changes: Readonly<Record<string, unknown>>): Practices => soundPractices({ ...good, ...changes });

describe('a row of practices', () => {
  it('that is as it should be comes out just so', () => {
    expect(soundPractices(good)).toEqual(good);
    expect(soundPractices({ ...NO_PRACTICES, seriesId: 's1' })).toEqual(NO_PRACTICES);
    fc.assert(
      fc.property(anyPractices('s1'), (row) => {
        expect(soundPractices(row)).toEqual(row);
        expect(v.parse(whole, row)).toEqual(row);
      }),
      { numRuns: 60 },
    );
  });

  it('whatever it is comes out as it should be', () => {
    const anything = fc.anything({ withNullPrototype: true, withDate: true });
    const parts = fc.record(Object.fromEntries(Object.keys(good).map((key) => [key, anything])), { requiredKeys: [] });
    const spoilt = fc
      .tuple(fc.constantFrom(...(Object.keys(good) as (keyof Practices)[])), fc.array(anything, { maxLength: 3 }))
      .map(([key, more]) => ({ ...good, [key]: [...(Array.isArray(good[key]) ? good[key] : []), ...more] }));
    fc.assert(
      fc.property(fc.oneof(anything, parts, spoilt), (row) => {
        const sound = soundPractices(row);
        expect(v.is(whole, sound)).toBe(true);
        expect(soundPractices(sound)).toEqual(sound);
      }),
      { numRuns: 300 },
    );
  });

  it.each([null, undefined, 7, 'text', [], [good]])('that is none is as if nothing was noted: %s', (row) => {
    expect(soundPractices(row)).toEqual(NO_PRACTICES);
  });

  it('loses what is damaged and nothing beside it', () => {
    const [followUp, other] = good.followUps;
    const damaged = [{ ...followUp, state: 'lost' }, null, { ...followUp, text: 'x'.repeat(301) }, other];
    expect(withPart({ followUps: damaged })).toEqual({ ...good, followUps: [other] });
    expect(withPart({ rolesTaken: 'gone', buddies: undefined })).toEqual({ ...good, rolesTaken: [], buddies: [] });
    expect(withPart({ charter: { ...good.charter, norms: ['One', 2, 'Three'], ways: null } }).charter).toEqual({
      ...good.charter,
      norms: ['One', 'Three'],
      ways: '',
    });
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'forms.example',
    'https://',
    `https://a.example/${'x'.repeat(2000)}`,
  ])('has no link that is no address of the web: %s', (feedbackLink) => {
    expect(withPart({ feedbackLink }).feedbackLink).toBe('');
    expect(v.is(whole, { ...good, feedbackLink })).toBe(false);
  });

  it('has no more than is kept: the newest of a history, the first norms, and words up to their length', () => {
    const rolesTaken = Array.from({ length: MOST_ROLES_KEPT + 5 }, (_, i) => ({ role: 'notes', name: 'Ana', wall: i }));
    expect(withPart({ rolesTaken }).rolesTaken).toEqual(rolesTaken.slice(5));
    const roles = Array.from({ length: MOST_ROLES + 1 }, (_, i) => ({ id: `r${i}`, text: '', leads: false }));
    expect(withPart({ roles }).roles).toHaveLength(MOST_ROLES);
    const norms = Array.from({ length: MOST_NORMS + 3 }, (_, i) => `Norm ${i}`);
    const { charter } = withPart({ charter: { ...good.charter, norms, purpose: '\u{1f525}'.repeat(201) } });
    expect(charter.norms).toEqual(norms.slice(0, MOST_NORMS));
    expect(charter.purpose).toBe('\u{1f525}'.repeat(200));
  });

  it('is not harmed by a question of a later version', () => {
    const checklists = [{ ...good.checklists[0], answers: { ...good.checklists[0]?.answers, 'of-tomorrow': 1 } }];
    expect(withPart({ checklists })).toEqual(good);
  });
});
