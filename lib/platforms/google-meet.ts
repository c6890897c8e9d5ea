/** Google Meet. Closed and obfuscated: classes rotate, so behaviour, data attributes and icon ligatures (which are no words) come first. */
import type { Adapter, PageSenses, ParticipantReading, Reading, Seen } from './contract.ts';
import { emptyReading, foldName, mergeByKey, numberIn, PhaseMemory } from './dom.ts';
import { FreshLooks, KeptElement } from './fresh-looks.ts';
import { CAPTION, captionIn } from './google-meet-caption.ts';
import { SoundWidgets, UNSEEN } from './google-meet-widget.ts';
import { INDICATORS } from './indicators.ts';
import { find, findAll } from './page-documents.ts';
import { plainName } from './person-name.ts';
import { platform } from './platforms.ts';
import { UntilChanged } from './until-changed.ts';

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

/** An icon of the page itself, on nobody's tile or row. */
interface Icon {
  readonly element: Element;
  readonly ligature: string;
}

/** What one look at the page finds of it. */
interface Page {
  readonly document: Document;
  /** Everybody's tiles and rows. */
  readonly people: readonly Element[];
  /** What those match. */
  readonly person: string;
  readonly icons: readonly Icon[];
  /** What icons match. */
  readonly icon: string;
}

/** What a tile or a row tells of itself. */
interface Facts {
  readonly key: string | null;
  readonly name: string;
  readonly isMuted: boolean;
  readonly isShare: boolean;
  readonly hasHand: boolean;
}

const ANY_ICON = SELECTORS.icons.join();
const ANY_PERSON = `${SELECTORS.person}, ${SELECTORS.personElsewhere}`;

/** Looks at the page. The icons of its toolbar stay where they are, so they are looked for in each lap, or when one has gone. */
class Looks {
  readonly #freshLooks: FreshLooks;
  #icons: readonly Element[] = [];
  #icon: string = ANY_ICON;

  constructor(freshLooks: FreshLooks) {
    this.#freshLooks = freshLooks;
  }

  at(document: Document): Page {
    const known = findAll(document, SELECTORS.person);
    const person = known.length > 0 ? SELECTORS.person : SELECTORS.personElsewhere;
    const people = known.length > 0 ? known : findAll(document, person);
    const isKept = this.#icons.length > 0 && this.#icons.every((icon) => icon.isConnected);
    if (this.#freshLooks.isLap || !isKept) {
      this.#icon = find(document, ANY_ICON) === null ? SELECTORS.unclassedIcon : ANY_ICON;
      this.#icons = findAll(document, this.#icon).filter((icon) => icon.closest(person) === null);
    }
    const icons = this.#icons.map((element) => ({ element, ligature: ligatureOf(element) }));
    return { document, people, person, icons, icon: this.#icon };
  }
}

function factsOf(tile: Element, icon: string): Facts {
  const own = [...tile.querySelectorAll(icon)].flatMap((one) =>
    one.closest(ANY_PERSON) === tile ? [ligatureOf(one)] : [],
  );
  return {
    key: keyOf(tile),
    name: captionIn(tile),
    isMuted: own.includes(ICONS.muted),
    isShare: own.some((ligature) => ICONS.share.test(ligature)),
    hasHand: own.includes(ICONS.hand),
  };
}

function ligatureOf(icon: Element): string {
  return icon.textContent?.trim() ?? '';
}

class MeetReader {
  readonly #senses: PageSenses;
  readonly #freshLooks = new FreshLooks();
  readonly #looks = new Looks(this.#freshLooks);
  readonly #widgets: SoundWidgets;
  readonly #facts: ReadonlyMap<string, UntilChanged<Facts>>;
  readonly #inPanel = new WeakMap<Element, boolean>();
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
    const facts = [ANY_ICON, SELECTORS.unclassedIcon].map(
      (icon) => [icon, new UntilChanged(senses, (tile) => factsOf(tile, icon))] as const,
    );
    this.#facts = new Map(facts);
  }

  read(document: Document): Reading {
    this.#freshLooks.begin();
    const page = this.#looks.at(document);
    const tiles = page.people.filter((element) => !this.#isInPanel(element));
    const phase = this.#phases.observe(shows(page, tiles));
    const title = foldName(this.#title.in(document)?.textContent);
    if (phase !== 'in-call') return emptyReading(phase, title);

    const rows = page.people.filter((element) => this.#isInPanel(element) && element.matches(SELECTORS.row));
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

  /** Where an element is on the page changes seldom, and is not told by what changes in it. */
  #isInPanel(element: Element): boolean {
    const known = this.#freshLooks.isDue(element) ? undefined : this.#inPanel.get(element);
    if (known !== undefined) return known;
    const isInPanel = element.closest(SELECTORS.panel) !== null;
    this.#inPanel.set(element, isInPanel);
    return isInPanel;
  }

  #person(element: Element, { icon }: Page): ParticipantReading[] {
    const facts = this.#facts.get(icon)?.in(element);
    if (!facts?.key) return [];
    const { key, isMuted, isShare, hasHand, name } = facts;
    // The widget of a muted person is hidden; looking whether it is costs a layout.
    const sound = isMuted ? UNSEEN : this.#widgets.read(element, key);
    if (isShare && !isMuted && sound.speaking === 'unknown') return [];
    // The widget of a muted person is hidden: one that is to be seen has an open microphone.
    const muted: Seen = isMuted ? true : sound.speaking === 'unknown' ? 'unknown' : false;
    if (name !== '') this.#names.set(key, name);
    return [
      {
        key,
        name: name || (this.#names.get(key) ?? ''),
        self: this.#isSelf(element, key, name),
        speaking: isMuted ? false : sound.speaking,
        muted,
        handUp: hasHand || 'unknown',
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
  const canLeave = icons.some(({ ligature }) => ligature === ICONS.leave) || find(document, SELECTORS.leave) !== null;
  const admitted = tiles.length > 0 || icons.some(({ ligature }) => ICONS.captions.test(ligature));
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
  const people = icons.find(({ ligature }) => ICONS.people.test(ligature));
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
