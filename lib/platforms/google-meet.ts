/** Google Meet. Closed and obfuscated: classes rotate, so behaviour, data attributes and icon ligatures (which are no words) come first. */
import type { Adapter, PageSenses, ParticipantReading, Reading, Seen } from './contract.ts';
import { emptyReading, foldName, mergeByKey, numberIn, PhaseMemory } from './dom.ts';
import { SoundWidgets } from './google-meet-widget.ts';
import { INDICATORS } from './indicators.ts';
import { find, findAll } from './page-documents.ts';
import { plainName } from './person-name.ts';
import { platform } from './platforms.ts';

export const SELECTORS = {
  /** `spaces/<space>/devices/<n>`, on tiles and on rows of the people panel. */
  person: '[data-participant-id]',
  row: '[role="listitem"]',
  panel: '[role="list"], [role="dialog"], aside',
  icon: '.google-symbols, .google-material-icons',
  /** Toolbar: also there while waiting to be let in. */
  leave: '[jsname="CQylAd"]',
  /** The user's own microphone and camera switches, before and in the call. */
  ownSwitch: '[data-is-muted]',
  /** The account's name before joining. */
  ownAccount: '.awLEm',
  /** `notranslate` is on names, and on icons, which are no `span`. The classes rotate: last. */
  names: ['span.notranslate', '.zWGUib, .XWGOtd, .cS7aqe'],
  /** Things that float over a tile and are not the person's caption. */
  notCaption: 'button, [role="button"], [role="tooltip"], [aria-hidden="true"]',
  /** Older builds: on every tile, holding the word for "You"; on the user's own it is also the text. */
  selfWord: '[data-self-name]',
  /** Extra class of the user's own sound widget. */
  selfWidget: '.KUNJSe',
  title: '.u6vdEc, [data-meeting-title]',
  count: '[data-avatar-count]',
  countText: 'div.egzc7c',
} as const;

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
}

function iconsIn(root: ParentNode): Icon[] {
  return [...root.querySelectorAll(SELECTORS.icon)].map(asIcon);
}

function asIcon(element: Element): Icon {
  return { element, ligature: element.textContent?.trim() ?? '' };
}

class MeetReader {
  readonly #senses: PageSenses;
  readonly #widgets: SoundWidgets;
  readonly #phases = new PhaseMemory();
  /** Compact tiles have no caption: the name that was last seen stays. */
  readonly #names = new Map<string, string>();
  #selfKey: string | null = null;
  #selfWasShown = false;

  constructor(senses: PageSenses) {
    this.#senses = senses;
    this.#widgets = new SoundWidgets(senses);
  }

  read(document: Document): Reading {
    const elements = findAll(document, SELECTORS.person);
    const tiles = elements.filter((element) => element.closest(SELECTORS.panel) === null);
    const icons = findAll(document, SELECTORS.icon)
      .map(asIcon)
      .filter(({ element }) => element.closest(SELECTORS.person) === null);
    const phase = this.#phases.observe(this.#shows(document, tiles, icons));
    const title = foldName(find(document, SELECTORS.title)?.textContent);
    if (phase !== 'in-call') return emptyReading(phase, title);

    const rows = elements.filter((element) => element.matches(SELECTORS.row) && !tiles.includes(element));
    const people = [...tiles, ...rows].flatMap((element) => this.#person(element));
    const participants = mergeByKey(people).map((person) => this.#complete(person, document));
    const rosterCount = countOf(document, icons);
    return {
      ...emptyReading(phase, title),
      participants,
      complete: rosterCount === null || participants.length >= rosterCount,
      rosterCount,
    };
  }

  #shows(document: Document, tiles: readonly Element[], icons: readonly Icon[]): 'call' | 'lobby' | 'neither' {
    const canLeave = icons.some(({ ligature }) => ligature === ICONS.leave) || find(document, SELECTORS.leave) !== null;
    const admitted = tiles.length > 0 || icons.some(({ ligature }) => ICONS.captions.test(ligature));
    if (canLeave && admitted) return 'call';
    return canLeave || find(document, `${SELECTORS.ownSwitch}, ${SELECTORS.ownAccount}`) !== null ? 'lobby' : 'neither';
  }

  #person(element: Element): ParticipantReading[] {
    const key = element.getAttribute('data-participant-id');
    if (!key) return [];
    const icons = iconsIn(element);
    const has = (ligature: string) => icons.some((icon) => icon.ligature === ligature);
    const sound = this.#widgets.read(element, key);
    const isMuted = has(ICONS.muted);
    const isShare = icons.some(({ ligature }) => ICONS.share.test(ligature));
    if (isShare && !isMuted && sound.speaking === 'unknown') return [];
    const muted: Seen = isMuted ? true : sound.speaking === 'unknown' ? 'unknown' : false;
    const name = nameIn(element);
    if (name !== '') this.#names.set(key, name);
    return [
      {
        key,
        name: name || (this.#names.get(key) ?? ''),
        self: this.#isSelf(element, key, name),
        speaking: isMuted ? false : sound.speaking,
        muted,
        handUp: has(ICONS.hand),
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

  /** What the toolbar adds on the user: the switch of their own microphone is surer than their tile. */
  #complete(person: ParticipantReading, document: Document): ParticipantReading {
    if (!person.self) return person;
    const muted = ownMuted(document);
    const name = plainName(person.name);
    this.#selfWasShown ||= person.speaking === true;
    if (muted === true) return { ...person, name, muted, speaking: false, rule: 'microphone-off' };
    const seen = { ...person, name, muted: muted === 'unknown' ? person.muted : muted };
    // Many builds never light the user's own widget: its silence is believed only after it spoke once.
    return this.#selfWasShown || seen.muted === true ? seen : { ...seen, speaking: 'unknown', rule: null };
  }
}

function ownMuted(document: Document): Seen {
  for (const element of findAll(document, SELECTORS.ownSwitch)) {
    const isOwn = element.closest(SELECTORS.person) === null;
    if (!isOwn || !iconsIn(element).some(({ ligature }) => ICONS.microphone.test(ligature))) continue;
    return element.getAttribute('data-is-muted') === 'true';
  }
  return 'unknown';
}

function nameIn(element: Element): string {
  for (const selector of SELECTORS.names) {
    for (const label of element.querySelectorAll(selector)) {
      if (label.closest(SELECTORS.notCaption) !== null || label.matches(SELECTORS.icon)) continue;
      const name = foldName(label.textContent);
      if (name !== '') return name;
    }
  }
  return '';
}

/** How many people the page says there are: on the stack of avatars, on the people button, or beside it. */
function countOf(document: Document, icons: readonly Icon[]): number | null {
  const attribute = find(document, SELECTORS.count)?.getAttribute('data-avatar-count');
  const button = icons.find(({ ligature }) => ICONS.people.test(ligature))?.element.closest('button');
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
  open(senses) {
    const reader = new MeetReader(senses);
    return (document) => reader.read(document);
  },
};
