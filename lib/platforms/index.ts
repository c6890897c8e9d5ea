/** The door to the platforms: everything else in this folder is private to it. */
export type {
  Adapter,
  IndicatorMode,
  IndicatorTiming,
  PageReader,
  PageSenses,
  ParticipantReading,
  Phase,
  PlatformId,
  Reading,
  Seen,
} from './contract.ts';
export { ADAPTERS, adapterFor, adapterForUrl } from './registry.ts';
export { roomName } from './room-name.ts';
export { browserSenses } from './senses.ts';
