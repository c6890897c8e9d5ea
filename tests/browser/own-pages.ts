import { readdirSync } from 'node:fs';

/** Every page that a built extension has, such as `popup.html`. */
export function ownPages(extensionDir: string): string[] {
  return readdirSync(extensionDir).filter((file) => file.endsWith('.html'));
}
