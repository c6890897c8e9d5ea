import type { PageSenses } from '../../lib/platforms/contract.ts';

/** Stands in for layout and computed style, which happy-dom lacks: reads the fixture's own inline styles and animated class. */
export const fakeSenses: PageSenses = {
  isAnimating: (element) =>
    element.parentElement?.classList.contains('Oaajhc') === true ||
    /animation:/.test(element.getAttribute('style') ?? ''),
  isVisible: (element) => element.closest('[style*="display: none"]') === null,
  styleOf(element, property, pseudo) {
    const { style } = element as HTMLElement;
    if (!pseudo) return style.getPropertyValue(property);
    // Fixtures with pseudo-elements give their style through custom properties.
    const opacity = style.getPropertyValue(`--${pseudo.slice(2)}-opacity`);
    return property === 'content' ? (opacity === '' ? 'none' : '""') : opacity;
  },
};
