/** What the data page has for files, as one part to load. */
export { BackupPanel } from './backup-panel.tsx';
export { ImportPanel } from './import-panel.tsx';
