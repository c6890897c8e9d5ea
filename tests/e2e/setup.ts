import { buildDemoPage } from '../demo/server.ts';

/** The demo meeting's page is bundled once for all tests. */
export default function setup(): Promise<void> {
  return buildDemoPage();
}
