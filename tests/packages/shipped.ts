/** Which packages are in what users get, by the lock file. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Tools of which a part is in what they make. */
const ALSO_SHIPPED = ['@wxt-dev/browser', '@wxt-dev/webextension-polyfill', 'webextension-polyfill', 'wxt'];

export interface LockedPackage {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** On the disk, with everything that is not shipped of it. */
  readonly bytes: number;
  /** It runs a program when it is installed. */
  readonly installs: boolean;
}

/** Every package that `npm ci` installs, by where it lies. */
export function lockedPackages(): ReadonlyMap<string, LockedPackage> {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  return new Map(Object.entries(lock.packages).filter(([place]) => place !== ''));
}

/** Those of which code is shipped, by name. */
export function shippedPackages(): readonly ShippedPackage[] {
  return [...lockedPackages()]
    .map(([place, locked]) => ({ name: place.replace(/^.*node_modules\//, ''), place, ...locked }))
    .filter(
      ({ name, dev = false, devOptional = false, optional = false }) =>
        !(dev || devOptional || optional) || ALSO_SHIPPED.includes(name),
    )
    .map(({ name, place, version, license, hasInstallScript = false }) => ({
      name,
      version,
      licence: license ?? '?',
      bytes: bytesIn(path.join(root, place)),
      installs: hasInstallScript,
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}
