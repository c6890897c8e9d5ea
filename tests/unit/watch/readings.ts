/** Readings for tests: who is on the page and what shows of them. */
import type { ParticipantReading, Reading } from '../../../lib/platforms/contract.ts';

export function shows(name: string, change: Partial<ParticipantReading> = {}): ParticipantReading {
  return {
    key: `name:${name}`,
    name,
    self: false,
    speaking: false,
    muted: false,
    handUp: false,
    rule: 'test',
    ...change,
  };
}

export function reading(participants: ParticipantReading[], change: Partial<Reading> = {}): Reading {
  return {
    phase: 'in-call',
    title: '',
    mode: 'per-participant',
    participants,
    complete: true,
    rosterCount: null,
    ...change,
  };
}
