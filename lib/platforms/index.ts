/** The one door of this room. */
export { ADAPTERS, adapterFor, adapterForUrl, roomName } from './registry.ts';
export { browserSenses } from './senses.ts';
