import { describe, expect, it } from 'vitest';
import { diarisationError } from '../../replay/diarisation.ts';

const ana = (from: number, to: number) => ({ speaker: 'Ana', from, to });
const ben = (from: number, to: number) => ({ speaker: 'Ben', from, to });

describe('the diarisation error', () => {
  it('is nothing when everybody was seen as they spoke, whatever the pieces', () => {
    const truth = [ana(0, 1000), ben(500, 2000)];
    expect(diarisationError(truth, [ben(500, 2000), ana(0, 400), ana(400, 1000)])).toEqual({
      missed: 0,
      falseAlarm: 0,
      confusion: 0,
    });
  });

  it('tells missing from inventing and from mistaking', () => {
    expect(diarisationError([ana(0, 1000)], [ana(0, 750)])).toMatchObject({ missed: 0.25, falseAlarm: 0 });
    expect(diarisationError([ana(0, 1000)], [ana(0, 1500)])).toMatchObject({ missed: 0, falseAlarm: 0.5 });
    expect(diarisationError([ana(0, 1000)], [ben(0, 1000)])).toEqual({ missed: 0, falseAlarm: 0, confusion: 1 });
  });

  it('counts overlapping speech for each speaker', () => {
    expect(diarisationError([ana(0, 1000), ben(0, 1000)], [ana(0, 1000)])).toMatchObject({ missed: 0.5 });
  });
});
