import type { PageSenses } from './contract.ts';

/** What only a real browser knows of an element. */
export const browserSenses: PageSenses = {
  isAnimating: (element) => getComputedStyle(element).animationName !== 'none',
  isVisible: (element) => element.checkVisibility({ visibilityProperty: true }) && element.clientWidth > 0,
  styleOf: (element, property) => getComputedStyle(element).getPropertyValue(property),
};
