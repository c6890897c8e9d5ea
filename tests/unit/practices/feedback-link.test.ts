import { expect, it } from 'vitest';
import { feedbackLinkOf, LONGEST_LINK } from '../../../lib/practices/feedback-link.ts';

it.each([
  ['', ''],
  ['  ', ''],
  [' https://forms.example/a?b=c#d ', 'https://forms.example/a?b=c#d'],
  ['HTTPS://Forms.Example', 'https://forms.example/'],
  ['http://forms.example/', null],
  ['forms.example/a', null],
  ['javascript:alert(1)', null],
  ['data:text/html,<p>', null],
  ['https://', null],
  ['https://ana:secret@forms.example/', null],
  [`https://forms.example/${'a'.repeat(LONGEST_LINK)}`, null],
])('%s is kept as %s', (typed, link) => {
  expect(feedbackLinkOf(typed)).toBe(link);
});
