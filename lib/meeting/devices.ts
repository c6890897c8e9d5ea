/**
 * Names that notetakers, recorders and room displays commonly bear. Only a suggestion is made from them; the user
 * decides. Products by their own names, plus plain words for such devices.
 */
const DEVICE_NAMES: readonly RegExp[] = [
  /\b(otter(\.ai|pilot)?|fireflies(\.ai)?|read\.ai|fathom|tl;?dv|avoma|gong|chorus|grain|sembly|krisp|circleback|granola)\b/iu,
  /\bnote ?taker\b/iu,
  /\b(recorder|recording bot|meeting bot|transcriber)\b/iu,
  /\b(meeting|conference|board) ?room\b/iu,
  /\broom display\b/iu,
  /['’]s (ai )?(assistant|companion|notetaker)\b/iu,
];

/** Whether a name looks like a device or service rather than a person. */
export function looksLikeDevice(name: string): boolean {
  return DEVICE_NAMES.some((pattern) => pattern.test(name));
}
