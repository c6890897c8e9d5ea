/** Names that no human being bears: products by their full names, and what their makers call the participant. */
const SURELY_DEVICES: readonly RegExp[] = [
  /\b(otter\.ai|otterpilot|fireflies\.ai|read\.ai|tl;?dv|meetgeek|sembly ai|krisp\.ai|avoma assistant|gong\.io)\b/iu,
  /\bnote ?taker\b/iu,
  /\b(recording|meeting) bot\b/iu,
];

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

/** Whether a name is surely that of a notetaker or recorder: such are no people without being asked about. */
export function isSurelyDevice(name: string): boolean {
  return SURELY_DEVICES.some((pattern) => pattern.test(name));
}

/** What people put at the end of their names so that they are not tracked; the notice to paste into the chat says so. */
const NOT_TRACKED = /[([（]\s*off\s*[)\]）]\s*$/iu;

/** Whether somebody asks by their name not to be tracked. */
export function asksNotToBeTracked(name: string): boolean {
  return NOT_TRACKED.test(name);
}

/** Whether a name looks like a device or service rather than a person. */
export function looksLikeDevice(name: string): boolean {
  return isSurelyDevice(name) || DEVICE_NAMES.some((pattern) => pattern.test(name));
}
