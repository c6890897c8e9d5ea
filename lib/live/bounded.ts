/** What a page says is as long as the page likes; what is kept of it is not. */

import { LARGEST_CALL } from '../meeting/presence.ts';
import type { ParticipantReading, Reading } from '../platforms/contract.ts';
import { NAME_LIMIT } from '../platforms/dom.ts';

/** Ids of platforms are shorter by far. */
const LONGEST_KEY = 300;
/** Two code units a code point. */
const LONGEST_NAME = 2 * NAME_LIMIT;

/** A reading of which a log can hold everything: the same one, but for pages that are out of bounds. */
export function bounded(reading: Reading): Reading {
  const { title, participants } = reading;
  const fits = title.length <= LONGEST_NAME && participants.length <= LARGEST_CALL && participants.every(isBounded);
  if (fits) return reading;
  return {
    ...reading,
    title: title.slice(0, LONGEST_NAME),
    participants: participants.slice(0, LARGEST_CALL).map(cut),
    complete: reading.complete && participants.length <= LARGEST_CALL,
  };
}

function isBounded({ key, name }: ParticipantReading): boolean {
  return key.length <= LONGEST_KEY && name.length <= LONGEST_NAME;
}

function cut(participant: ParticipantReading): ParticipantReading {
  if (isBounded(participant)) return participant;
  const { key, name } = participant;
  return { ...participant, key: shortKey(key), name: name.slice(0, LONGEST_NAME) };
}

/** The same for the same key, and another for one that begins alike (FNV-1a). */
function shortKey(key: string): string {
  if (key.length <= LONGEST_KEY) return key;
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return `${key.slice(0, LONGEST_KEY / 2)}…${key.length}.${(hash >>> 0).toString(36)}`;
}
