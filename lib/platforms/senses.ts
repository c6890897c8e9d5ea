import type { PageSenses } from './contract.ts';

/** What a real browser tells of an element beyond the DOM tree. Each call may make the page compute styles or layout. */
export const browserSenses: PageSenses = {
  isAnimating(element) {
    // A transition is a bar that moves once; speech is an animation that goes on.
    return element.getAnimations().some((a) => a.playState === 'running' && !(a instanceof CSSTransition));
  },
  isVisible(element) {
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0;
  },
  styleOf(element, property) {
    return getComputedStyle(element).getPropertyValue(property);
  },
};
