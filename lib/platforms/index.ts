/** The door to the platforms: `contract.ts` says what they promise, everything else in this folder is private to it. */
export { ADAPTERS, adapterFor, adapterForUrl } from './registry.ts';
export { roomName } from './room-name.ts';
export { browserSenses } from './senses.ts';
