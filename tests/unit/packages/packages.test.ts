/** What is built from, and what is shipped of it. */
import { createHash } from 'node:crypto';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { repacked } from '../../../modules/same-zip/repack.ts';
import { type LockedPackage, lockedPackages, shippedPackages } from '../../packages/shipped.ts';

/** Everybody may use, change and pass on what is under these, if they say whose it is. */
const LICENCES = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MPL-2.0'];

describe('packages', () => {
  it('come from one registry, and each is the one that was locked', () => {
    const packages = [...lockedPackages()].filter(([, { link = false }]) => !link);
    expect(packages.length).toBeGreaterThan(300);
    const isLoose = ({ resolved, integrity }: LockedPackage) =>
      (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')) ||
      !/^sha512-[\w+/]{86}==$/.test(integrity ?? '');
    // What is for other systems only has no hash where it was never fetched.
    const loose = packages.filter(([, one]) => isLoose(one) && !(one.optional && one.integrity === undefined));
    expect(loose.map(([place]) => place)).toEqual([]);
  });

  it('that are shipped are few and free, and none but the builder runs anything when it is installed', () => {
    const shipped = shippedPackages();
    expect(shipped.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['dexie', 'preact', 'valibot', 'papaparse', 'age-encryption', 'webextension-polyfill']),
    );
    expect(shipped.length).toBeLessThan(40);
    expect(shipped.filter(({ licence }) => !LICENCES.includes(licence))).toEqual([]);
    expect(shipped.filter(({ installs }) => installs).map(({ name }) => name)).toEqual([]);
  });
});

describe('a package for a store', () => {
  const zip = async (names: readonly string[], date: Date) => {
    const made = new JSZip();
    for (const name of names) made.file(name, `What is in ${name}`, { date, unixPermissions: 0o755 });
    return made.generateAsync({ type: 'uint8array', platform: 'UNIX' });
  };
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

  it('is the same file whenever and in whatever order its files were written', async () => {
    const one = await zip(['b.js', 'a/c.js', 'a.js'], new Date(2020, 1, 1));
    const two = await zip(['a.js', 'b.js', 'a/c.js'], new Date(2026, 10, 3));
    expect(hash(one)).not.toBe(hash(two));
    const again = await repacked(one);
    expect(hash(again)).toBe(hash(await repacked(two)));
    const { files } = await JSZip.loadAsync(again);
    expect(Object.keys(files)).toEqual(['a.js', 'a/c.js', 'b.js']);
    expect(await files['a/c.js']?.async('text')).toBe('What is in a/c.js');
  });
});
