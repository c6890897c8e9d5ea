/** Every permission has its reason. */
import type { Finding } from './finding.ts';

export interface Manifest {
  readonly version: string;
  readonly permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
}

/** What a manifest asks for, at installation or ever. */
export function askedFor(manifest: Manifest): readonly string[] {
  const {
    permissions = [],
    host_permissions = [],
    optional_permissions = [],
    optional_host_permissions = [],
  } = manifest;
  return [...permissions, ...host_permissions, ...optional_permissions, ...optional_host_permissions];
}

/** Chapters of the page that are about no permission. */
const OTHERS = ['Single purpose', 'Remote code', 'Data'];
/** Shorter than this is no reason. */
const LEAST_LETTERS = 40;
/** The Chrome Web Store's field for a reason. */
const MOST_LETTERS = 1000;

export function permissionsExplained(manifests: readonly Manifest[], page: string): Finding {
  const chapters = page.split(/^## /m).slice(1);
  const reasons = new Map(
    chapters.map((chapter) => {
      const [heading = '', ...lines] = chapter.split('\n');
      return [heading.trim(), lines.join(' ').trim()];
    }),
  );
  const asked = new Set(manifests.flatMap(askedFor));
  const problems = [
    ...[...asked, ...OTHERS].flatMap((one) => {
      const { length } = reasons.get(one) ?? '';
      if (length < LEAST_LETTERS) return [`no reason for ${one}`];
      return length > MOST_LETTERS ? [`${one}: ${length} letters of at most ${MOST_LETTERS}`] : [];
    }),
    ...[...reasons.keys()].flatMap((one) =>
      asked.has(one) || OTHERS.includes(one) ? [] : [`a reason for ${one}, which nothing asks for`],
    ),
    ...manifests.flatMap(({ host_permissions = [] }) =>
      host_permissions.map((site) => `${site} is asked for at installation`),
    ),
  ];
  return { what: 'permissions', seen: `${asked.size} with reasons`, problems };
}
