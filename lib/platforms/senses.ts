import type { PageSenses } from './contract.ts';

/** What a real browser tells of an element beyond the DOM tree. Each call may make the page compute styles or layout. */
export const browserSenses: PageSenses = {
  isAnimating(element) {
    // Asking for the animation objects costs a hundred times as much once many run at the same time.
    const style = getComputedStyle(element);
    return style.animationName !== 'none' && style.animationPlayState.includes('running');
  },
  isVisible(element, size) {
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    if (size === 'of-any-size') return true;
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0;
  },
  styleOf(element, property, pseudo) {
    return getComputedStyle(element, pseudo).getPropertyValue(property);
  },
};
