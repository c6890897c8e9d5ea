/** Jitsi's open participants pane: the only place that names people whose tiles are out of sight. */
import type { ParticipantReading, Seen } from './contract.ts';
import { foldName } from './dom.ts';
import { find, findAll } from './page-documents.ts';

const SELECTORS = {
  row: '#participants-pane [id^="participant-item-"]',
  /** While it holds text, only people who match have a row. */
  search: '#participants-pane input',
  /** Roster rows use these svg ids for a closed microphone and a raised hand. */
  muted: '[id="audioMuted"]',
  /** Initials in an avatar are text, too. */
  avatar: '.participant-avatar, .avatar, svg, button',
} as const;

/** A row of the pane: somebody who is in the call. */
export interface PaneRow {
  readonly endpoint: string;
  readonly name: string;
  readonly muted: Seen;
  /** The user's own row says so in words behind the name. */
  readonly self: boolean;
}

/** Reads the pane, and remembers whether its mark of a closed microphone has been seen in this session. */
export class Pane {
  #muteSeen = false;

  /** Everybody in the call, or nobody while the pane is closed or searched. */
  read(document: Document): PaneRow[] {
    if (find<HTMLInputElement>(document, SELECTORS.search)?.value) return [];
    const rows = findAll(document, SELECTORS.row).map((row) => ({
      row,
      isMuted: row.querySelector(SELECTORS.muted) !== null,
    }));
    this.#muteSeen ||= rows.some(({ isMuted }) => isMuted);
    return rows.map(({ row, isMuted }) => {
      const label = [...row.querySelectorAll('*')].find((e) => isText(e) && e.closest(SELECTORS.avatar) === null);
      return {
        endpoint: row.id.slice('participant-item-'.length),
        name: foldName(label?.textContent),
        muted: isMuted || (this.#muteSeen ? false : 'unknown'),
        self: label?.nextElementSibling != null,
      };
    });
  }
}

function isText(element: Element): boolean {
  return element.childElementCount === 0 && element.textContent?.trim() !== '';
}

/**
 * People who have a row and no tile: present, and nobody can see whether they speak. Which row is the user's own must be
 * known, as its endpoint is on no tile; when it is not, the user would appear twice, so none is returned.
 */
export function untiledRows(rows: readonly PaneRow[], shown: readonly ParticipantReading[]): ParticipantReading[] {
  if (rows.filter((row) => row.self).length !== 1) return [];
  const keys = new Set(shown.map(({ key }) => key));
  return rows
    .filter((row) => !row.self && !keys.has(row.endpoint))
    .map(({ endpoint, name, muted }) => ({
      key: endpoint,
      name,
      self: false,
      speaking: muted === true ? false : 'unknown',
      muted,
      handUp: 'unknown',
      rule: muted === true ? 'microphone-off' : null,
    }));
}
