/** Google Meet. Closed and obfuscated: classes rotate, so behaviour, data attributes and icon ligatures (which are no words) come first. */
import type { Adapter, PageSenses, ParticipantReading, Reading, Seen } from './contract.ts';
import { emptyReading, foldName, mergeByKey, numberIn, PhaseMemory } from './dom.ts';
import { FreshLooks, KeptElement } from './fresh-looks.ts';
import { CAPTION, Captions } from './google-meet-caption.ts';
import { SoundWidgets, UNSEEN } from './google-meet-widget.ts';
import { INDICATORS } from './indicators.ts';
import { find, findAll } from './page-documents.ts';
import { plainName } from './person-name.ts';
import { platform } from './platforms.ts';

export const SELECTORS = {
  /** `spaces/<space>/devices/<n>`, on tiles and on rows of the people panel. */
  person: '[data-participant-id]',
  /** Where nobody bears it: its twin on the same elements, and its older name. */
  personElsewhere: '[data-requested-participant-id], [data-initial-participant-id]',
  row: '[role="listitem"]',
  panel: '[role="list"], [role="dialog"], aside',
  icons: CAPTION.icons,
  /** Where nothing bears such a class: icons are the page's only elements of this kind (assumption). */
  unclassedIcon: 'i',
  /** Toolbar: also there while waiting to be let in. */
  leave: '[jsname="CQylAd"]',
  /** The user's own microphone and camera switches, before and in the call. */
  ownSwitch: '[data-is-muted]',
  /** The account's name before joining. */
  ownAccount: '.awLEm',
  names: CAPTION.names,
  /** Older builds: on every tile, holding the word for "You"; on the user's own it is also the text. */
  selfWord: '[data-self-name]',
  /** Extra class of the user's own sound widget. */
  selfWidget: '.KUNJSe',
  title: ['.u6vdEc', '[data-meeting-title]'],
  count: '[data-avatar-count]',
  countText: 'div.egzc7c',
} as const;

/** On each person, the first that is there. */
const IDS = ['data-participant-id', 'data-requested-participant-id', 'data-initial-participant-id'] as const;

const ICONS = {
  leave: 'call_end',
  /** Captions can be switched only after admission. */
  captions: /^closed_caption/,
  muted: 'mic_off',
  microphone: /^mic(_|$)/,
  hand: 'front_hand',
  people: /^(people|group)$/,
  /** On the tile of a shared screen (general knowledge of the icon names, not captured). */
  share: /^(present_to_all|screen_share|computer_arrow_up)$/,
} as const;

/** "You" behind the user's own name, in some of the page's languages: asked last, as it needs words. */
const SELF_SUFFIX = /\s*[(（](?:you|du|sie|vous|tú|usted|você|tu|jij|ty|вы|あなた|您|你|나)[)）]$/iu;

interface Icon {
  readonly element: Element;
  readonly ligature: string;
  /** The tile or row that it is in. */
  readonly person: Element | null;
}

/** What one look at the page finds of it. */
interface Page {
  readonly document: Document;
  /** Everybody's tiles and rows. */
  readonly people: readonly Element[];
  /** What those match. */
  readonly person: string;
  readonly icons: readonly Icon[];
  /** The ligatures on each tile and row. */
  readonly ligatures: ReadonlyMap<Element, readonly string[]>;
}

function look(document: Document): Page {
  const known = findAll(document, SELECTORS.person);
  const person = known.length > 0 ? SELECTORS.person : SELECTORS.personElsewhere;
  const people = known.length > 0 ? known : findAll(document, person);
  const classed = SELECTORS.icons.flatMap((selector) => findAll(document, selector));
  const icons = (classed.length > 0 ? classed : findAll(document, SELECTORS.unclassedIcon)).map((element) => ({
    element,
    ligature: element.textContent?.trim() ?? '',
    person: element.closest(person),
  }));
  const ligatures = new Map<Element, string[]>();
  for (const icon of icons) {
    const own = icon.person && ligatures.get(icon.person);
    if (own) own.push(icon.ligature);
    else if (icon.person) ligatures.set(icon.person, [icon.ligature]);
  }
  return { document, people, person, icons, ligatures };
}

class MeetReader {
  readonly #senses: PageSenses;
  readonly #freshLooks = new FreshLooks();
  readonly #widgets: SoundWidgets;
  readonly #captions = new Captions(this.#freshLooks);
  readonly #title = new KeptElement(SELECTORS.title);
  readonly #phases = new PhaseMemory();
  /** Compact tiles have no caption: the name that was last seen stays. */
  readonly #names = new Map<string, string>();
  #selfKey: string | null = null;
  #selfWasShown = false;
  #handSeen = false;

  constructor(senses: PageSenses) {
    this.#senses = senses;
    this.#widgets = new SoundWidgets(senses, this.#freshLooks);
  }

  read(document: Document): Reading {
    this.#freshLooks.begin();
    const page = look(document);
    const tiles = page.people.filter((element) => element.closest(SELECTORS.panel) === null);
    const phase = this.#phases.observe(shows(page, tiles));
    const title = foldName(this.#title.in(document)?.textContent);
    if (phase !== 'in-call') return emptyReading(phase, title);

    const rows = page.people.filter((element) => element.matches(SELECTORS.row) && !tiles.includes(element));
    const people = [...tiles, ...rows].flatMap((element) => this.#person(element, page));
    this.#handSeen ||= people.some(({ handUp }) => handUp === true);
    const participants = mergeByKey(people).map((person) => this.#complete(person, page));
    const rosterCount = countOf(page);
    return {
      ...emptyReading(phase, title),
      participants,
      complete: rosterCount === null || participants.length >= rosterCount,
      rosterCount,
    };
  }

  #person(element: Element, { ligatures }: Page): ParticipantReading[] {
    const key = keyOf(element);
    if (!key) return [];
    const own = ligatures.get(element) ?? [];
    const isMuted = own.includes(ICONS.muted);
    // The widget of a muted person is hidden; looking whether it is costs a layout.
    const sound = isMuted ? UNSEEN : this.#widgets.read(element, key);
    const isShare = own.some((ligature) => ICONS.share.test(ligature));
    if (isShare && !isMuted && sound.speaking === 'unknown') return [];
    // The widget of a muted person is hidden: one that is to be seen has an open microphone.
    const muted: Seen = isMuted ? true : sound.speaking === 'unknown' ? 'unknown' : false;
    const name = this.#captions.read(element);
    if (name !== '') this.#names.set(key, name);
    return [
      {
        key,
        name: name || (this.#names.get(key) ?? ''),
        self: this.#isSelf(element, key, name),
        speaking: isMuted ? false : sound.speaking,
        muted,
        handUp: own.includes(ICONS.hand) || 'unknown',
        rule: isMuted ? 'microphone-off' : sound.rule,
      },
    ];
  }

  /** The signals of the user's own tile, the cheap ones first; once found, the device stays the user's. */
  #isSelf(element: Element, key: string, name: string): boolean {
    if (this.#selfKey !== null) return key === this.#selfKey;
    const selfWord = element.querySelector(SELECTORS.selfWord);
    const isSelf =
      element.querySelector(SELECTORS.selfWidget) !== null ||
      (selfWord !== null && foldName(selfWord.textContent) === foldName(selfWord.getAttribute('data-self-name'))) ||
      [...element.querySelectorAll('video')].some((video) => this.#isMirrored(video)) ||
      SELF_SUFFIX.test(name);
    if (isSelf) this.#selfKey = key;
    return isSelf;
  }

  #isMirrored(video: Element): boolean {
    return /^matrix(?:3d)?\(-1\b/.test(this.#senses.styleOf(video, 'transform'));
  }

  /** What the page tells beyond the tile: whether hands show at all; and of the user, that their own switch is surer. */
  #complete(read: ParticipantReading, page: Page): ParticipantReading {
    const person = this.#handSeen && read.handUp === 'unknown' ? { ...read, handUp: false } : read;
    if (!person.self) return person;
    const muted = ownMuted(page);
    const name = plainName(person.name);
    this.#selfWasShown ||= person.speaking === true;
    if (muted === true) return { ...person, name, muted, speaking: false, rule: 'microphone-off' };
    const seen = { ...person, name, muted: muted === 'unknown' ? person.muted : muted };
    // Many builds never light the user's own widget: its silence is believed only after it spoke once.
    return this.#selfWasShown || seen.muted === true ? seen : { ...seen, speaking: 'unknown', rule: null };
  }
}

function shows({ document, icons }: Page, tiles: readonly Element[]): 'call' | 'lobby' | 'neither' {
  const toolbar = icons.filter(({ person }) => person === null);
  const canLeave = toolbar.some(({ ligature }) => ligature === ICONS.leave) || find(document, SELECTORS.leave) !== null;
  const admitted = tiles.length > 0 || toolbar.some(({ ligature }) => ICONS.captions.test(ligature));
  if (canLeave && admitted) return 'call';
  return canLeave || find(document, `${SELECTORS.ownSwitch}, ${SELECTORS.ownAccount}`) !== null ? 'lobby' : 'neither';
}

function keyOf(element: Element): string | null {
  for (const attribute of IDS) {
    const id = element.getAttribute(attribute);
    if (id) return id;
  }
  return null;
}

function ownMuted({ document, person, icons }: Page): Seen {
  for (const element of findAll(document, SELECTORS.ownSwitch)) {
    const isMicrophone = icons.some((icon) => ICONS.microphone.test(icon.ligature) && element.contains(icon.element));
    if (isMicrophone && element.closest(person) === null) return element.getAttribute('data-is-muted') === 'true';
  }
  return 'unknown';
}

/** How many people the page says there are: on the stack of avatars, on the people button, or beside it. */
function countOf({ document, icons }: Page): number | null {
  const attribute = find(document, SELECTORS.count)?.getAttribute('data-avatar-count');
  const people = icons.find(({ person, ligature }) => person === null && ICONS.people.test(ligature));
  const button = people?.element.closest('button');
  return (
    numberIn(attribute) ??
    numberIn(find(document, SELECTORS.countText)?.textContent) ??
    numberIn(button?.textContent) ??
    numberIn(button?.getAttribute('aria-label'))
  );
}

export const googleMeet: Adapter = {
  ...platform('google-meet'),
  indicators: INDICATORS['google-meet'],
  marksSelf: true,
  // No `isSharing`: only words in the page's language are known to say so.
  open(senses) {
    const reader = new MeetReader(senses);
    return (document) => reader.read(document);
  },
};
