/** Google Meet. Closed and obfuscated: classes rotate, so behaviour, data attributes and icon ligatures (which are no words) come first. */
import type { Adapter, PageSenses, ParticipantReading, Reading, Seen } from './contract.ts';
import { emptyReading, foldName, mergeByKey, numberIn, PhaseMemory } from './dom.ts';
import { FreshLooks, KeptElement } from './fresh-looks.ts';
import { CAPTION } from './google-meet-caption.ts';
import { ANY_ICON, type Facts, factsOf, ICONS, Looks, MARKS, type Page } from './google-meet-look.ts';
import { SoundWidgets, UNSEEN } from './google-meet-widget.ts';
import { INDICATORS } from './indicators.ts';
import { find, findAll } from './page-documents.ts';
import { plainName } from './person-name.ts';
import { GOOGLE_MEET } from './platforms.ts';
import { UntilChanged } from './until-changed.ts';

export const SELECTORS = {
  ...MARKS,
  row: '[role="listitem"]',
  panel: '[role="list"], [role="dialog"], aside',
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

/** "You" behind the user's own name, in some of the page's languages: asked last, as it needs words. */
const SELF_SUFFIX = /\s*[(（](?:you|du|sie|vous|tú|usted|você|tu|jij|ty|вы|あなた|您|你|나)[)）]$/iu;

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
  ...GOOGLE_MEET,
  indicators: INDICATORS['google-meet'],
  marksSelf: true,
  // No `isSharing`: only words in the page's language are known to say so.
  open(senses) {
    const reader = new MeetReader(senses);
    return (document) => reader.read(document);
  },
};
