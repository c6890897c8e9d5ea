import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameName, plainName } from '../../../lib/platforms/person-name.ts';

describe('a plain name', () => {
  it.each([
    ['Ana (You)', 'Ana'],
    ['Ana Lima (Host, me)', 'Ana Lima'],
    ['Ana (me, participant ID: 123456)', 'Ana'],
    ['Ana [Guest]', 'Ana'],
    ['Ana (she/her)', 'Ana'],
    ['Ana she/her', 'Ana'],
    ['Ana (they)', 'Ana'],
    ['Ana (She/Her) (Guest)', 'Ana'],
    ['Jürgen (Gast)', 'Jürgen'],
    ['Jürgen (er/ihm)', 'Jürgen'],
    ['Hélène (vous)', 'Hélène'],
    ['Hélène (invitée)', 'Hélène'],
    ['Íñigo (Anfitrión)', 'Íñigo'],
    ['João (você)', 'João'],
    ['João (convidado)', 'João'],
    ['由美（あなた）', '由美'],
    ['由美 (ゲスト)', '由美'],
    ['ليلى (أنت)', 'ليلى'],
    ['ليلى (ضيف)', 'ليلى'],
    ['Ana (away)', 'Ana'],
  ])('%s → %s', (shown, plain) => {
    expect(plainName(shown)).toBe(plain);
  });

  it.each(['Ana (Acme)', 'Ana Lima', 'Rob (Bobby) Lee', '(You)', 'Ana/Ben', 'Room 2', 'he/him', ''])(
    'keeps %s as it is',
    (name) => {
      expect(plainName(name)).toBe(name);
    },
  );

  it('never empties a name, and peeling twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', ' (You)', ' (she/her)', ' (Guest, away)'), (name, addition) => {
        const plain = plainName(name + addition);
        expect(plainName(plain)).toBe(plain);
        if (name.trim() !== '') expect(plain.trim()).not.toBe('');
      }),
    );
  });
});

describe('the same name', () => {
  it.each([
    ['Ana', 'ana (You)'],
    ['Ana', 'Ana 2'],
    ['Ana (2)', 'Ana'],
    ['Ana 🌴', 'Ana'],
    ['Ａｎａ', 'Ana'],
    ['Ana (she/her)', 'Ana'],
    ['Ana (away)', 'Ana 🍽️'],
  ])('%s is %s', (a, b) => {
    expect(isSameName(a, b)).toBe(true);
    expect(isSameName(b, a)).toBe(true);
  });

  it.each([
    ['Ana', 'Anna'],
    ['Room 2', 'Room 3'],
    ['Ana', 'Ana Lima'],
    ['Agent 47', 'Agent'],
  ])('%s is not %s', (a, b) => {
    expect(isSameName(a, b)).toBe(false);
  });
});
