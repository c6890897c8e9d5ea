import { expect, it } from 'vitest';
import { routeOf } from '../../../lib/live/history/route.ts';

it.each([
  ['', { page: 'list' }],
  ['#', { page: 'list' }],
  ['#data', { page: 'data' }],
  ['#meeting/m1', { page: 'meeting', id: 'm1' }],
  ['#series/a%2Fb', { page: 'series', id: 'a/b' }],
  ['#checklist/a%2Fb', { page: 'checklist', id: 'a/b' }],
  ['#ideas/a%2Fb', { page: 'ideas', id: 'a/b' }],
  ['#ideas/', { page: 'list' }],
  ['#checklist/', { page: 'list' }],
  ['#includer', { page: 'includer' }],
  ['#prepare/a%2Fb', { page: 'prepare', id: 'a/b', practice: '' }],
  ['#prepare/s1/roles', { page: 'prepare', id: 's1', practice: 'roles' }],
  ['#prepare/', { page: 'choose-series' }],
  ['#prepare', { page: 'choose-series' }],
  ['#meeting', { page: 'list' }],
  ['#series/', { page: 'list' }],
  // As in links from before there were parts.
  ['#0b7c', { page: 'meeting', id: '0b7c' }],
  ['#meeting/%E0%A4%A', { page: 'meeting', id: '%E0%A4%A' }],
])('%s leads to its part of the page', (hash, route) => {
  expect(routeOf(hash)).toEqual(route);
});
