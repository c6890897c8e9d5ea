/**
 * LiveKit Meet and every site that uses LiveKit's own components. Read in livekit/components-js aac048a9 (2026-08-19):
 * the `data-lk-*` attributes are its styling interface and stable.
 */
import type { Adapter, IndicatorTiming, PageReader, ParticipantReading, Reading } from './contract.ts';
import { cleanName, NameKeys } from './dom.ts';

const SELECT = {
  conference: '.lk-video-conference',
  controls: '.lk-control-bar, .lk-disconnect-button',
  lobby: '.lk-prejoin',
  tile: '.lk-participant-tile',
  name: '.lk-participant-name',
  paged: '.lk-grid-layout[data-lk-pagination="true"], .lk-pagination-control',
} as const;

/**
 * The server looks back over windows of 400 ms, takes one for active when 40 % of it was, and smooths with a factor of
 * 2/3 (livekit-server 1.9.1, pkg/sfu/audio). A voice begins anywhere in a window and shows at its end when 160 ms were
 * left of it: 160–560 ms later, 360 on average. After its end the window in which 160 ms were spoken still shows, and
 * the smoothing keeps a loud voice up for one window more: 640 ms on average.
 */
const TIMING: IndicatorTiming = { onDelayMs: 360, tailMs: 640, onsetMs: 0, holdMs: 500 };

function read(document: Document, keys: NameKeys): Reading {
  const conference = document.querySelector(SELECT.conference);
  const inCall = conference?.querySelector(SELECT.controls) ?? null;
  if (!conference || !inCall) {
    const phase = document.querySelector(SELECT.lobby) ? 'lobby' : 'elsewhere';
    return { phase, title: '', mode: 'per-participant', participants: [], complete: true, rosterCount: null };
  }
  const tiles = [...conference.querySelectorAll(SELECT.tile)]
    .filter((tile) => tile.getAttribute('data-lk-source') !== 'screen_share')
    .map((tile) => ({ tile, name: nameOf(tile) }));
  const assigned = keys.assign(tiles);
  return {
    phase: 'in-call',
    title: '',
    mode: 'per-participant',
    participants: tiles.map(({ tile, name }, i) => participant(tile, name, assigned[i] ?? '')),
    complete: conference.querySelector(SELECT.paged) === null,
    rosterCount: null,
  };
}

function nameOf(tile: Element): string {
  const element = tile.querySelector(SELECT.name);
  return cleanName(element?.getAttribute('data-lk-participant-name') || element?.textContent);
}

function participant(tile: Element, name: string, key: string): ParticipantReading {
  const muted = flag(tile, 'data-lk-audio-muted');
  const shown = flag(tile, 'data-lk-speaking');
  const speaking = muted === true ? false : shown;
  return {
    key,
    name,
    self: tile.getAttribute('data-lk-local-participant') === 'true',
    speaking,
    muted,
    handUp: 'unknown',
    rule: muted === true ? 'muted' : shown === 'unknown' ? null : 'data-lk-speaking',
  };
}

function flag(tile: Element, attribute: string): boolean | 'unknown' {
  const value = tile.getAttribute(attribute);
  if (value === 'true') return true;
  return value === 'false' ? false : 'unknown';
}

export const livekit = {
  id: 'livekit',
  name: 'LiveKit',
  hosts: ['meet.livekit.io'],
  isMeetingUrl: (url) => /^\/(rooms\/.+|custom\/?$)/.test(url.pathname),
  recognises: (document) => document.querySelector(`${SELECT.conference}, ${SELECT.lobby}`) !== null,
  roomOf: (url) => {
    const room = /^\/rooms\/([^/]+)/.exec(url.pathname)?.[1] ?? url.searchParams.get('room');
    return room ?? (url.pathname === '/' ? '' : url.pathname);
  },
  timing: { 'per-participant': TIMING },
  open: (): PageReader => {
    const keys = new NameKeys();
    return (document) => read(document, keys);
  },
} as const satisfies Adapter;
