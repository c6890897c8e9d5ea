/** The README's table of platforms, from the registry and the facts. */
import type { PlatformId } from '../../lib/platforms/contract.ts';
import { type Answer, FACTS } from '../../lib/platforms/facts.ts';
import { PLATFORMS } from '../../lib/platforms/index.ts';

const HEADING = [
  'platform',
  'how it reads speech',
  'several at once',
  'your own voice',
  'hands',
  'your shared screen',
  'confidence',
  'last checked',
];

/** Platforms that can be anywhere are called what one looks for. */
const NAMES: Partial<Record<PlatformId, string>> = {
  jitsi: 'Jitsi Meet (any server)',
  livekit: "LiveKit Meet and sites built on LiveKit's components",
};

export function platformTable(): string {
  const lines = [HEADING, HEADING.map(() => '---'), ...PLATFORMS.map(({ id }) => rowOf(id))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function rowOf(id: keyof typeof FACTS): string[] {
  const { speech, overlap, self, hand, sharing, confidence, lastChecked } = FACTS[id];
  return [
    nameOf(id),
    speech,
    ...[overlap, self, hand, sharing].map(cellOf),
    confidence.join(', '),
    lastChecked ?? 'not dated',
  ];
}

/** What the README calls a platform. */
export function nameOf(id: keyof typeof FACTS): string {
  const name = NAMES[id] ?? PLATFORMS.find((platform) => platform.id === id)?.name ?? id;
  return FACTS[id].experimental ? `${name} (experimental)` : name;
}

function cellOf({ shown, note }: Answer): string {
  return note === undefined ? shown : `${shown} (${note})`;
}
