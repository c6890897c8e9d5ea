/** What really went out of a browser: its own log of requests, in which workers are, too. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface NetLog {
  /** For the browser's start. */
  readonly args: readonly string[];
  /** Once the browser is closed: every address that `origin` asked for, but for pages that the user was led to. Removes the log. */
  requestsOf(origin: string): string[];
}

export function openNetLog(): NetLog {
  const folder = mkdtempSync(path.join(tmpdir(), 'hearth-net-'));
  const file = path.join(folder, 'log.json');
  return {
    args: [`--log-net-log=${file}`],
    requestsOf(origin) {
      const lines = readFileSync(file, 'utf8').split('\n');
      rmSync(folder, { recursive: true, force: true });
      if (lines.length < 10) throw new Error('The browser kept no log of its requests');
      return lines
        .filter((line) => line.includes(`"initiator":"${origin}"`) && !line.includes('"request_type":"main frame"'))
        .flatMap((line) => /"url":"([^"]+)"/.exec(line)?.[1] ?? []);
    },
  };
}
