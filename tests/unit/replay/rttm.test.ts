import { describe, expect, it } from 'vitest';
import { parseRttm, withSilent } from '../../meetings/rttm.ts';

describe('RTTM', () => {
  it('is read in ms, in order, with overlaps of one speaker joined', () => {
    const text = [
      'SPEAKER x 1 5.00 1.00 <NA> <NA> B <NA> <NA>',
      'SPEAKER x 1 1.50 2.00 <NA> <NA> A <NA> <NA>',
      'SPEAKER x 1 3.00 1.00 <NA> <NA> A <NA> <NA>',
    ].join('\r\n');
    expect(parseRttm(text, 'x')).toEqual({
      name: 'x',
      durationMs: 8000,
      speakers: ['A', 'B'],
      speech: [
        { speaker: 'A', from: 1500, to: 4000 },
        { speaker: 'B', from: 5000, to: 6000 },
      ],
    });
  });

  it('passes over comments, empty lines, other kinds of line and stretches of no length', () => {
    const text =
      ';; a comment\n\nSPKR-INFO x 1 <NA> <NA> <NA> unknown A <NA>\nSPEAKER x 1 3.0 0.0 <NA> <NA> A <NA> <NA>\n';
    expect(parseRttm(text, 'x').speech).toEqual([]);
  });

  it.each([
    'SPEAKER x 1 a 2 <NA> <NA> A <NA> <NA>',
    'SPEAKER x 1 1 -2 <NA> <NA> A <NA> <NA>',
    'SPEAKER x 1 Infinity 2 <NA> <NA> A <NA> <NA>',
    'SPEAKER x 1 1 2',
    'SPEAKER x 1 1 2 <NA> <NA> <NA> <NA> <NA>',
    '1.5,2.0,A',
    '<!doctype html>',
  ])('refuses "%s", naming the line', (line) => {
    const good = 'SPEAKER x 1 1.50 2.00 <NA> <NA> A <NA> <NA>';
    expect(() => parseRttm(`${good}\n${line}\n${good}`, 'x.rttm')).toThrow('x.rttm, line 2');
  });

  it('can be joined by people who stay silent', () => {
    const meeting = withSilent(parseRttm('SPEAKER x 1 1 2 <NA> <NA> A <NA> <NA>', 'x'), ['Noor']);
    expect(meeting.speakers).toEqual(['A', 'Noor']);
    expect(meeting.speech).toHaveLength(1);
  });
});
