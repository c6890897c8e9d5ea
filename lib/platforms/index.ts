/**
 * The door to the platforms: `contract.ts` says what they promise, everything else in this folder is private to it. The readers
 * themselves are behind another door, `adapters.ts`, and one script each.
 */
export { mergeByKey } from './dom.ts';
export { OWN_MICROPHONE } from './indicators.ts';
export { isSameName, plainName } from './person-name.ts';
export { PLATFORMS } from './platforms.ts';
export { isReadableHost, kindOf, type PageKind, platformForUrl } from './registry.ts';
export { roomName } from './room-name.ts';
export { browserSenses } from './senses.ts';
export { taughtPlatform } from './taught-page.ts';
