/** What is noted for a series, in the overlay of its meeting: put into the meeting's frame when the user first asks for it. */
import { h, render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '../components/in-call/in-call.css?inline';
import { InCallInPage } from '../components/in-call/in-call-in-page.tsx';
import { practicesShelf } from '../lib/live/practices-part.ts';
import { practicesPart } from '../lib/live/show-practices.ts';

export default defineUnlistedScript(() =>
  practicesShelf.offer(practicesPart(css, (slot, shown) => render(shown && h(InCallInPage, shown), slot))),
);
