/** `npm run platforms`: the README's table of platforms. A test compares the two. */
import { platformTable } from './table.ts';

process.stdout.write(`${platformTable()}\n`);
