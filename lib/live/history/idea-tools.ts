/** All that works with keys and sealed notes, in one part that is loaded when an idea box is first opened. */
export { exportKey, importKey, newIdeaKey } from '../../ideas/key.ts';
export { openNotes } from '../../ideas/open.ts';
export { savedIdeaPage } from '../../ideas/page-file.ts';
export { boxMark } from '../../ideas/recipient.ts';
export { secureRandom } from '../../ideas/shuffle.ts';
