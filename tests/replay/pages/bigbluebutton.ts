/** BigBlueButton with its list of people open; every other person is on camera. */
import type { Actor, ActorState } from '../cast.ts';
import { element, type PageMaker, type Tile, tilesIn } from './page.ts';

/** Whoever stops talking stays on the bar for 5 s: so many steps of 200 ms. */
const LINGER_STEPS = 25;
const MOST_ON_BAR = 8;

/** Where somebody is on the bar. Times are steps. */
interface Talk {
  readonly name: string;
  talking: boolean;
  muted: boolean;
  began: number;
  ended: number;
}

export const bigBlueButton: PageMaker = (document, cast) => {
  const bar = element(document, 'div', {});
  const list = element(document, 'div', { role: 'list' });
  const cameras = element(document, 'div', {});
  const own = element(document, 'button', { 'data-test': 'muteMicButton' });
  document.body.append(
    element(document, 'h1', { 'data-test': 'presentationTitle' }, 'Replay'),
    element(document, 'div', { 'data-test': 'talkingIndicator' }, bar),
    list,
    cameras,
    own,
    element(document, 'button', { 'data-test': 'raiseHandBtn' }),
    element(document, 'button', { 'data-test': 'leaveMeetingDropdown' }),
  );
  const talks = new TalkingBar(document, bar);
  // The user's row is the first.
  const order = [...cast].sort((a, b) => Number(b.self) - Number(a.self));
  const rows = new Map<Actor, Element>();
  const showRows = tilesIn(list, order, (actor) => {
    const row = buildRow(document, actor, own);
    rows.set(actor, row.element);
    return row;
  });
  let numbered: readonly Element[] = [];
  /** The place in the list is in the row's id. */
  const number = (present: readonly Actor[]) => {
    const elements = present.flatMap((actor) => rows.get(actor) ?? []);
    if (elements.length === numbered.length && elements.every((row, i) => row === numbered[i])) return;
    numbered = elements;
    for (const [i, row] of elements.entries()) row.setAttribute('id', `user-index-${i}`);
  };
  const showCameras = tilesIn(cameras, cast, (actor, device) =>
    cast.indexOf(actor) % 2 === 0 ? buildCamera(document, actor, device) : nothing(document),
  );
  return {
    show(states: readonly ActorState[]) {
      showRows(order.map((actor) => states[cast.indexOf(actor)] ?? ABSENT));
      number(order.filter((actor) => states[cast.indexOf(actor)]?.device !== null));
      showCameras(states);
      talks.show(cast, states);
    },
    isAnimating: () => false,
  };
};

const ABSENT: ActorState = { level: 0, device: null, muted: false };

class TalkingBar {
  readonly #document: Document;
  readonly #box: Element;
  readonly #talks = new Map<string, Talk>();
  #step = 0;
  #shown = '';

  constructor(document: Document, box: Element) {
    this.#document = document;
    this.#box = box;
  }

  show(cast: readonly Actor[], states: readonly ActorState[]): void {
    this.#step++;
    for (const [i, { name }] of cast.entries()) this.#note(name, states[i] ?? ABSENT);
    const talks = [...this.#talks.values()].sort(byPlace).slice(0, MOST_ON_BAR);
    const now = talks.map(({ name, talking, muted }) => `${name} ${talking} ${muted}`).join();
    if (now === this.#shown) return;
    this.#shown = now;
    const entries = talks.map((talk) => buildEntry(this.#document, talk));
    const more = element(this.#document, 'button', { 'aria-label': 'More are talking' }, '...');
    this.#box.replaceChildren(...entries, ...(talks.length === MOST_ON_BAR ? [more] : []));
  }

  #note(name: string, { level, device, muted }: ActorState): void {
    const talking = level > 0 && !muted && device !== null;
    const talk = this.#talks.get(name);
    if (talking) {
      const began = talk?.talking ? talk.began : this.#step;
      this.#talks.set(name, { name, talking, muted, began, ended: 0 });
    } else if (talk?.talking) {
      Object.assign(talk, { talking, muted, ended: this.#step });
    } else if (talk) {
      talk.muted = muted;
      if (device === null || this.#step - talk.ended >= LINGER_STEPS) this.#talks.delete(name);
    }
  }
}

/** Those who talk in the order in which they began, then those who just stopped, then those who are muted. */
function byPlace(a: Talk, b: Talk): number {
  const rank = ({ talking, muted }: Talk) => (talking ? 0 : muted ? 2 : 1);
  return rank(a) - rank(b) || (a.talking ? a.began - b.began : b.ended - a.ended);
}

function buildEntry(document: Document, { name, talking, muted }: Talk): Element {
  const icon = muted ? 'icon-bbb-mute' : talking ? 'icon-bbb-unmute' : 'icon-bbb-blank';
  const description = element(document, 'span', { id: 'description' }, 'Mutes the user');
  const button = element(
    document,
    'button',
    {
      class: 'sc-1a2b3c kXyZab',
      'data-test': talking ? 'isTalking' : 'wasTalking',
      'aria-label': `${name} ${talking ? 'is' : 'was'} talking`,
    },
    element(document, 'span', {}, element(document, 'i', { class: icon })),
    element(document, 'span', { class: 'sc-4d5e6f' }, name, ...(talking ? [description] : [])),
  );
  return element(document, 'div', {}, button);
}

function buildRow(document: Document, { name, self }: Actor, own: Element): Tile {
  const avatar = element(document, 'div', { 'data-test-avatar': 'userAvatar' }, name.toLowerCase().slice(0, 2));
  // Three texts, as the page writes them.
  const label = element(document, 'span', {}, name, ...(self ? ['\u00a0', '(You)'] : []));
  const row = element(
    document,
    'div',
    { class: 'sc-7a8b9c', 'data-test': self ? 'userListItemCurrent' : 'userListItem' },
    avatar,
    element(document, 'div', {}, label, element(document, 'div', { 'data-test': 'userNameSubs' }, 'Moderator')),
  );
  return {
    element: row,
    setLevel: () => undefined,
    setMuted: (muted) =>
      self ? own.setAttribute('data-test', muted ? 'unmuteMicButton' : 'muteMicButton') : undefined,
  };
}

function buildCamera(document: Document, { name, self }: Actor, device: number): Tile {
  const label = self ? `${name} (You)` : name;
  const icon = element(document, 'i', { class: 'icon-bbb-unmute' });
  const camera = element(
    document,
    'div',
    { class: 'sc-0f1e2d', 'data-test': 'webcamItem' },
    element(
      document,
      'div',
      { class: 'videoContainer', 'data-stream': `cam-w_user${device}-stream` },
      element(document, 'video', {
        'data-test': 'videoContainer',
        'data-current-user-stream': String(self),
        'data-local-stream': String(self),
      }),
    ),
    element(
      document,
      'div',
      {},
      element(document, 'div', { 'data-test': 'dropdownWebcamButton', role: 'button' }, label),
      element(document, 'div', { 'data-test': 'webcamUserStatus' }, icon),
    ),
  );
  return {
    element: camera,
    setLevel: (level) => camera.setAttribute('data-test', level > 0 ? 'webcamItemTalkingUser' : 'webcamItem'),
    // Red on the page, under a name that says the opposite (read in its component).
    setMuted: (muted) => icon.setAttribute('class', muted ? 'icon-bbb-unmute_filled' : 'icon-bbb-unmute'),
  };
}

/** Somebody whose camera is off has no tile. */
function nothing(document: Document): Tile {
  return { element: element(document, 'template', {}), setLevel: () => undefined, setMuted: () => undefined };
}
