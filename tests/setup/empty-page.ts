/** Files that share what is loaded may share the page, too: what another one left there is no part of this one's. */
globalThis.document?.body.replaceChildren();
