import { ChangeCounter } from './change-counter.ts';
import type { PageSenses } from './contract.ts';

/**
 * What a real browser tells of an element beyond the DOM tree, until `signal` is aborted. Each question but `changesIn` may make the page
 * compute styles or layout.
 */
export function browserSenses(signal: AbortSignal): PageSenses {
  const changes = new ChangeCounter(signal);
  return { ...STYLE_SENSES, changesIn: (element) => changes.countOf(element) };
}

const STYLE_SENSES: PageSenses = {
  isAnimating(element) {
    // Asking for the animation objects costs a hundred times as much once many run at the same time.
    const style = getComputedStyle(element);
    return style.animationName !== 'none' && style.animationPlayState.includes('running');
  },
  isVisible(element) {
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0;
  },
  styleOf(element, property, pseudo) {
    return getComputedStyle(element, pseudo).getPropertyValue(property);
  },
};
