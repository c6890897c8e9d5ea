import { describe, expect, it } from 'vitest';
import { allowedSites } from '../../../lib/live/sites.ts';

describe('allowed sites', () => {
  it.each([
    ['https://meet.google.com/*', 'host', 'meet.google.com', 'https'],
    ['http://127.0.0.1/*', 'host', '127.0.0.1', 'http'],
    ['https://meet.example:8443/*', 'host', 'meet.example:8443', 'https'],
    ['https://*.zoom.us/*', 'domain', 'zoom.us', 'https'],
    ['*://*.webex.com/*', 'domain', 'webex.com', 'any'],
    ['*://*/*', 'every', '', 'any'],
    ['https://*/*', 'every', '', 'https'],
    ['<all_urls>', 'every', '', 'any'],
  ])('are read from %s', (pattern, kind, host, scheme) => {
    expect(allowedSites([pattern])).toEqual([{ pattern, kind, host, scheme }]);
  });

  it('are web sites only, every site first and then by name', () => {
    const patterns = [
      'https://b.example/*',
      'file:///*',
      'chrome://favicon/*',
      'https://a.example/*',
      'http://*/*',
      'https://*/*',
      'nonsense',
    ];
    expect(allowedSites(patterns).map(({ pattern }) => pattern)).toEqual([
      'https://*/*',
      'http://*/*',
      'https://a.example/*',
      'https://b.example/*',
    ]);
  });
});
