import { direction } from './format.ts';

/** What `isolated` puts around a name within a message. */
const NAMED = /^(.*?)\u2068(.*)\u2069(.*)$/su;

/**
 * A message on one line, cut where there is no room. A name in it that is written in the other direction is cut by itself, at its own
 * end: as one run of text such a line would lose the beginning of the name, or of the message. The message itself has the direction of the
 * page, whatever it begins with, and what a name may do to it ends with it.
 */
export function OneLine({ text }: { readonly text: string }) {
  const [, before, name, after] = NAMED.exec(text) ?? [];
  const dir = direction();
  if (name === undefined) {
    return (
      <bdi dir={dir} class="person-name">
        {text}
      </bdi>
    );
  }
  return (
    <bdi dir={dir} class="one-line">
      {before}
      <bdi class="person-name">{name}</bdi>
      {after}
    </bdi>
  );
}
