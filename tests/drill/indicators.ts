/** What on a page shows that somebody speaks: found by letting everybody speak, and taken away. */
import type { ActorState } from '../replay/cast.ts';
import type { Change } from './mutations.ts';
import { elementsOf, type OpenPage, tokensOf } from './page.ts';

/** One way in which a page shows that one person speaks. */
export interface IndicatorMark {
  /** What stays the same of the element whether lit or not. */
  readonly shape: Shape;
  /** What goes: the element itself or, where more of the person is in it, an attribute or a class. */
  readonly removes: 'element' | { readonly attribute: string } | { readonly token: string };
}

/** An element's tag, classes and attributes: compared one by one, as values may hold what no selector engine agrees on. */
interface Shape {
  readonly tag: string;
  readonly classes: readonly string[];
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

interface Looks {
  readonly attributes: ReadonlyMap<string, string>;
  readonly moves: boolean;
}

/** Shows these people silent and speaking, and returns what is otherwise then. */
export function indicatorMarks(page: OpenPage, states: readonly ActorState[]): IndicatorMark[] {
  const show = (level: number) => {
    page.emulated.show(states.map((state) => ({ ...state, level, dominant: level > 0, muted: false })));
    return new Map(elementsOf(page).map((element) => [element, looksOf(page, element)]));
  };
  const silent = show(0);
  const marks: IndicatorMark[] = [];
  const gone = new Set<Element>();
  for (const [element, now] of show(1)) {
    if (element.parentElement && gone.has(element.parentElement)) {
      gone.add(element);
      continue;
    }
    const found = marksOf(page, element, silent.get(element), now);
    if (found.some(({ removes }) => removes === 'element')) gone.add(element);
    marks.push(...found);
  }
  return marks;
}

function looksOf({ emulated }: OpenPage, element: Element): Looks {
  const attributes = new Map([...element.attributes].map(({ name, value }) => [name, value]));
  return { attributes, moves: emulated.isAnimating(element) };
}

function marksOf(page: OpenPage, element: Element, before: Looks | undefined, now: Looks): IndicatorMark[] {
  if (!before) return [{ shape: shapeOf(element, now, now), removes: 'element' }];
  const changed = [...now.attributes.keys()].filter((name) => before.attributes.get(name) !== now.attributes.get(name));
  if (changed.length === 0 && before.moves === now.moves) return [];
  const shape = shapeOf(element, before, now);
  const hasPerson = page.cast.some(({ name }) => element.outerHTML.includes(name));
  if (!hasPerson) return [{ shape, removes: 'element' }];
  return changed.flatMap((attribute): IndicatorMark[] => {
    if (attribute !== 'class') return [{ shape, removes: { attribute } }];
    return tokensIn(now)
      .filter((token) => !tokensIn(before).includes(token))
      .map((token) => ({ shape, removes: { token } }));
  });
}

function tokensIn({ attributes }: Looks): string[] {
  return (attributes.get('class') ?? '').split(/\s+/).filter((token) => token !== '');
}

function shapeOf(element: Element, before: Looks, now: Looks): Shape {
  return {
    tag: element.tagName,
    classes: tokensIn(now).filter((token) => tokensIn(before).includes(token)),
    attributes: [...now.attributes].filter(
      ([name, value]) => name !== 'class' && before.attributes.get(name) === value,
    ),
  };
}

function hasShape(element: Element, { tag, classes, attributes }: Shape): boolean {
  if (element.tagName !== tag) return false;
  const tokens = tokensOf(element);
  return (
    classes.every((token) => tokens.includes(token)) &&
    attributes.every(([name, value]) => element.getAttribute(name) === value)
  );
}

/** A page without any of these marks. */
export function hideIndicators(marks: readonly IndicatorMark[]): (page: OpenPage) => Change {
  return (page) => ({
    isStill: true,
    apply() {
      const elements = elementsOf(page);
      for (const { shape, removes } of marks) {
        for (const element of elements) if (hasShape(element, shape)) takeOff(element, removes);
      }
    },
  });
}

function takeOff(element: Element, removes: IndicatorMark['removes']): void {
  if (removes === 'element') element.remove();
  else if ('attribute' in removes) element.removeAttribute(removes.attribute);
  else {
    const tokens = tokensOf(element);
    if (!tokens.includes(removes.token)) return;
    element.setAttribute('class', tokens.filter((token) => token !== removes.token).join(' '));
  }
}
