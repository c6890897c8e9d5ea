/** The page's address. A window or frame without one of its own belongs to the page that opened it. */
export function pageUrl(): URL {
  return new URL(/^https?:/.test(location.href) ? location.href : document.baseURI);
}
