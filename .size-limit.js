/** Budgets of what users load, gzipped. Every script and style that a page pulls in is counted, shared chunks too. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const output = path.resolve('.output/chrome-mv3');

/** Scripts that a script needs before it runs, and scripts and styles that it may ask for later (those in its list for `import()` too). */
const AT_ONCE = /(?:from|import)\s*["'`](\.{1,2}\/[\w./-]+\.js)["'`]/g;
const LATER = /import\(\s*["'`](\.{1,2}\/[\w./-]+\.js)["'`]\s*\)/g;
const LISTED = /["'`](assets\/[\w./-]+\.css)["'`]/g;

/** The scripts and styles that a page or a script loads at opening, or ever. */
function loadedBy(start, when) {
  const found = new Set();
  const visit = (file) => {
    if (found.has(file) || !existsSync(path.join(output, file))) return;
    found.add(file);
    if (!file.endsWith('.js')) return;
    const source = readFileSync(path.join(output, file), 'utf8');
    const beside = (target) => path.join(path.dirname(file), target);
    for (const [, target] of source.matchAll(AT_ONCE)) visit(beside(target));
    if (when === 'at opening') return;
    for (const [, target] of source.matchAll(LATER)) visit(beside(target));
    for (const [, target] of source.matchAll(LISTED)) visit(target);
  };
  const source = readFileSync(path.join(output, start), 'utf8');
  if (start.endsWith('.js')) visit(start);
  else for (const [, target] of source.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)) visit(target);
  return [...found].map((file) => path.join(output, file));
}

const file = (name) => path.join(output, name);

export default [
  { name: 'meeting script', path: file('meeting.js'), limit: '25 kB', gzip: true },
  { name: 'counting a meeting', path: file('counting.js'), limit: '25 kB', gzip: true },
  { name: 'popup, at opening', path: loadedBy('popup.html', 'at opening'), limit: '40 kB', gzip: true },
  { name: 'popup, with everything', path: loadedBy('popup.html', 'ever'), limit: '94 kB', gzip: true },
  { name: 'overlay', path: file('overlay.js'), limit: '40 kB', gzip: true },
  { name: 'practices in the overlay', path: file('practices.js'), limit: '35 kB', gzip: true },
  { name: 'idea page, at opening', path: loadedBy('ideas.html', 'at opening'), limit: '75 kB', gzip: true },
  { name: 'background', path: loadedBy('background.js', 'ever'), limit: '70 kB', gzip: true },
];
