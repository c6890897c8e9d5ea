/** Microsoft Teams with its people panel open. The user's tile has no ring, and neither has every fourth of the others. */
import type { Actor, ActorState } from '../cast.ts';
import { element, type PageMaker, type Tile, tilesIn } from './page.ts';

/** People whose tile has no ring: every how many-th. */
export const RINGLESS = 4;

const RING_CLASSES = '___1x7kq2o f1p9o1ba';
const LIT_CLASSES = `${RING_CLASSES} vdi-frame-occlusion`;

export const teams: PageMaker = (document, cast) => {
  const stage = element(document, 'div', { 'data-tid': 'stage-layout', role: 'menu' });
  const title = element(document, 'div', { id: 'roster-title-section-2', role: 'heading' });
  const tree = element(document, 'ul', { role: 'tree' });
  const toggle = element(document, 'div', { role: 'switch', 'data-tid': 'toggle-mute', 'aria-checked': 'true' });
  const name = cast.find(({ self }) => self)?.name ?? '';
  document.body.append(
    element(document, 'button', { 'data-tid': 'me-control-avatar', 'aria-label': name }),
    element(document, 'h1', { 'data-tid': 'call-title' }, 'Replay'),
    element(document, 'div', { 'data-tid': 'modern-stage-wrapper' }, stage),
    element(
      document,
      'div',
      {},
      element(document, 'button', { id: 'roster-button', 'data-tid': 'calling-toolbar-people-button' }),
      element(document, 'button', { id: 'raisehands-button' }),
      element(document, 'button', { id: 'microphone-button' }, toggle),
      element(document, 'button', { id: 'hangup-button', 'data-tid': 'hangup-main-btn' }, 'Leave'),
    ),
    element(document, 'div', { role: 'complementary' }, title, tree),
  );
  const lit = new Set<Element>();
  const showTiles = tilesIn(stage, cast, (actor, device) => {
    const hasRing = !actor.self && cast.indexOf(actor) % RINGLESS !== RINGLESS - 1;
    return buildTile(document, actor, { device, hasRing, lit });
  });
  const showRows = tilesIn(tree, cast, (actor, device) =>
    buildRow(document, actor, { device, toggle: actor.self ? toggle : null }),
  );
  let count = -1;
  return {
    show(states: readonly ActorState[]) {
      showTiles(states);
      showRows(states);
      const present = states.filter(({ device }) => device !== null).length;
      if (present !== count) title.replaceChildren(`In this meeting (${present})`);
      count = present;
    },
    isAnimating: () => false,
    // The light itself: a pseudo-element that is transparent in silence.
    styleOf: (ring, property, pseudo) =>
      pseudo !== '::after' ? '' : property === 'content' ? '""' : lit.has(ring) ? '1' : '0',
  };
};

function buildTile(
  document: Document,
  { name, self }: Actor,
  { device, hasRing, lit }: { device: number; hasRing: boolean; lit: Set<Element> },
): Tile {
  const ring = element(document, 'div', {
    'data-tid': 'voice-level-stream-outline',
    class: RING_CLASSES,
    'data-is-speaking': 'false',
  });
  const nametag = element(document, 'span', { 'data-tid': 'participant-info-nametag', class: '___1q9zv0h' }, name);
  const label = self ? `My video, ${name}` : `${name}, video is on`;
  const tile = element(
    document,
    'div',
    {
      role: 'menuitem',
      class: '___k2d81x f10pi13n',
      'data-cid': 'calling-participant-stream',
      'data-tid': name,
      'data-stream-type': 'Video',
      'data-acc-element-id': `participant-${device}`,
      'aria-label': label,
    },
    ...(hasRing ? [ring] : []),
    nametag,
  );
  return {
    element: tile,
    setLevel(level) {
      const on = level > 0;
      ring.setAttribute('data-is-speaking', String(on));
      ring.setAttribute('class', on ? LIT_CLASSES : RING_CLASSES);
      if (on) lit.add(ring);
      else lit.delete(ring);
    },
    setMuted: (muted) => tile.setAttribute('aria-label', muted ? `${label}, muted` : label),
  };
}

function buildRow(
  document: Document,
  { name }: Actor,
  { device, toggle }: { device: number; toggle: Element | null },
): Tile {
  const micOff = element(document, 'span', { 'data-cid': 'roster-participant-muted' });
  const entry = element(
    document,
    'div',
    { 'data-cid': 'roster-participant', 'aria-label': `${name}, attendee` },
    element(document, 'span', {}, name),
  );
  const id = `roster-8:orgid:00000000-0000-4000-8000-${String(device).padStart(12, '0')}`;
  return {
    element: element(document, 'li', { role: 'treeitem', id, 'data-tid': `participantsInCall-${name}` }, entry),
    setLevel: () => undefined,
    setMuted(muted) {
      if (muted) entry.append(micOff);
      else micOff.remove();
      toggle?.setAttribute('aria-checked', String(!muted));
    },
  };
}
