// @vitest-environment happy-dom
import { armor, Encrypter } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { givenKey } from '../../../lib/ideas/given-key.ts';
import { exportKey, type IdeaKey, importKey, newIdeaKey } from '../../../lib/ideas/key.ts';
import { IdeaError } from '../../../lib/ideas/problems.ts';
import { boxMark, recipientIn } from '../../../lib/ideas/recipient.ts';
import { KEY_PLACE, withRecipient } from '../../../lib/ideas/saved-page.ts';

/** Little work: what is tested is not how long guessing takes. */
const WORK = 4;
const PASSPHRASE = 'four words make one';

let key: IdeaKey;
beforeAll(async () => {
  key = await newIdeaKey();
});

describe('a key', () => {
  it('is a pair that nobody had before', async () => {
    expect(key.identity).toMatch(/^AGE-SECRET-KEY-1[A-Z0-9]{58}$/);
    expect(key.recipient).toMatch(/^age1[a-z0-9]{58}$/);
    expect((await newIdeaKey()).identity).not.toBe(key.identity);
  });

  it('leaves behind a passphrase and comes back', async () => {
    const file = await exportKey(key.identity, PASSPHRASE, WORK);
    expect(file).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/);
    expect(await importKey(file, PASSPHRASE)).toEqual(key);
    expect(await importKey(`\r\n${file.replaceAll('\n', '\r\n')}  `, PASSPHRASE)).toEqual(key);
    await expect(importKey(file, 'four words make two')).rejects.toThrow(new IdeaError('wrong-passphrase'));
    await expect(importKey(file, '')).rejects.toThrow(new IdeaError('wrong-passphrase'));
  });

  it('is the same passphrase however the keyboard writes an accent', async () => {
    const file = await exportKey(key.identity, 'caf\u00e9 au lait', WORK);
    expect(await importKey(file, 'cafe\u0301 au lait')).toEqual(key);
  });

  it('asks for a passphrase that is not guessed at once', async () => {
    await expect(exportKey(key.identity, 'nine char', WORK)).rejects.toThrow(new IdeaError('short-passphrase'));
    await expect(exportKey(key.identity, '👍'.repeat(9), WORK)).rejects.toThrow(new IdeaError('short-passphrase'));
    await expect(exportKey('AGE-SECRET-KEY-1', PASSPHRASE, WORK)).rejects.toThrow(new IdeaError('not-a-key'));
  });

  it('does the work that the world asks for when nothing else is said', async () => {
    const sealed = new TextDecoder('latin1').decode(armor.decode(await exportKey(key.identity, PASSPHRASE)));
    expect(sealed).toMatch(/^age-encryption.org\/v1\n-> scrypt \S+ 17\n/);
  });

  it('is not taken from another file', async () => {
    const locked = async (text: string, work = WORK) => {
      const encrypter = new Encrypter();
      encrypter.setPassphrase(PASSPHRASE);
      encrypter.setScryptWorkFactor(work);
      return armor.encode(await encrypter.encrypt(text));
    };
    const sealed = new Encrypter();
    sealed.addRecipient(key.recipient);
    const good = await exportKey(key.identity, PASSPHRASE, WORK);
    const costly = new TextDecoder('latin1').decode(armor.decode(good)).replace(/ 4\n/, ' 20\n');
    const files = [
      '',
      'Milk, bread',
      key.identity,
      await locked('Milk, bread'),
      await locked(`${key.identity}X`),
      await locked(key.identity.replace(/.{3}$/, 'QQQ')),
      armor.encode(await sealed.encrypt(key.identity)),
      armor.encode(Uint8Array.from(costly, (letter) => letter.charCodeAt(0))),
      good + ' '.repeat(10_000),
    ];
    for (const file of files) await expect(importKey(file, PASSPHRASE)).rejects.toThrow(new IdeaError('not-a-key'));
  });
});

describe('the key that a page seals with', () => {
  it('is found in a link or in what was pasted, whole or not at all', () => {
    const { recipient } = key;
    for (const text of [
      recipient,
      `#${recipient}`,
      `https://a.example/box.html#${recipient}`,
      `“${recipient.toUpperCase()}” `,
    ]) {
      expect(recipientIn(text)).toBe(recipient);
    }
    const swapped = recipient.replace(/(.)(.)$/, '$2$1');
    const wrong = ['', recipient.slice(0, -1), `${recipient}q`, `x${recipient}`, key.identity];
    for (const text of swapped === recipient ? wrong : [...wrong, swapped]) expect(recipientIn(text)).toBeNull();
    expect(boxMark('age1abcdefgh')).toBe('abcd efgh');
  });

  it('stands in a file outside its script, and a link cannot put another in its place', async () => {
    const page = `<head>${KEY_PLACE}</head>`;
    const other = (await newIdeaKey()).recipient;
    document.head.innerHTML = withRecipient(page, key.recipient).replace(/<\/?head>/g, '');
    expect(givenKey(document, '')).toEqual({ recipient: key.recipient, damaged: false });
    expect(givenKey(document, `#${other}`)).toEqual({ recipient: key.recipient, damaged: false });
    document.head.innerHTML = KEY_PLACE;
    expect(givenKey(document, `#${other}`)).toEqual({ recipient: other, damaged: false });
    expect(givenKey(document, '')).toEqual({ recipient: null, damaged: false });
    expect(givenKey(document, '#age1')).toEqual({ recipient: null, damaged: true });
    expect(() => withRecipient(page, 'age1"><script>')).toThrow();
    expect(() => withRecipient('<head></head>', key.recipient)).toThrow();
    expect(() => withRecipient(page + page, key.recipient)).toThrow();
  });
});
