/** What the stores show, in every language. */
import type { Finding } from './finding.ts';

/** The shorter of Chrome's 75 and Mozilla's 50. */
const NAME = 50;
const CHROME_SUMMARY = 132;
const AMO_SUMMARY = 250;
const DESCRIPTION = 16_000;
const LEAST_DESCRIPTION = 400;

interface StoreText {
  readonly name: string;
  /** For Chrome, which takes it from the manifest. */
  readonly short: string;
  /** For Mozilla. */
  readonly summary: string;
  readonly description: string;
}

/** A page with the name as its heading, two quotations and the description. */
export function storeTextIn(page: string): StoreText {
  const name = /^# (.+)$/m.exec(page)?.[1] ?? '';
  const [short = '', summary = ''] = [...page.matchAll(/^> (.+)$/gm)].map(([, text = '']) => text);
  const description = page.replaceAll(/^(?:#|>) .+$/gm, '').trim();
  return { name, short, summary, description };
}

interface Language {
  readonly code: string;
  readonly page: string;
  /** What the manifest says in this language; none while Hearth itself does not speak it. */
  readonly manifest?: { readonly name: string; readonly description: string };
}

export function textFits({ code, page, manifest }: Language): Finding {
  const { name, short, summary, description } = storeTextIn(page);
  const length = (text: string) => [...text].length;
  const within = (what: string, text: string, most: number, least = 1) =>
    length(text) > most || length(text) < least ? [`${what}: ${length(text)} letters, not ${least}–${most}`] : [];
  const problems = [
    ...within('name', name, NAME),
    ...within('summary for Chrome', short, CHROME_SUMMARY),
    ...within('summary for Mozilla', summary, AMO_SUMMARY),
    ...within('description', description, DESCRIPTION, LEAST_DESCRIPTION),
    ...(manifest !== undefined && manifest.name !== name ? [`the manifest's name is ${manifest.name}`] : []),
    ...(manifest !== undefined && manifest.description !== short ? ["the manifest's description is another"] : []),
  ];
  const seen = `name ${length(name)}, summaries ${length(short)} and ${length(summary)}, description ${length(description)}`;
  return { what: `store text ${code}`, seen: manifest ? seen : `${seen} (Hearth does not speak it yet)`, problems };
}
