/** What can change about a page under its reader. Each mutation holds for everything that the page shows later, too. */
import type { ActorState } from '../replay/cast.ts';
import type { Census } from './census.ts';
import { hideIndicators } from './indicators.ts';
import { elementsOf, type OpenPage, tokensOf } from './page.ts';
import { moveWindow, wrapItems } from './shifts.ts';
import { translate } from './translation.ts';

/** A mutation at work on one page. */
export interface Change {
  /** Brings the page, as it was just shown, to how it is after the change. */
  apply(at: number): void;
  /** The page changes by itself, even while everybody is still. */
  readonly restless?: boolean;
  /** What the page is told instead of what is the case. */
  tell?(states: readonly ActorState[]): readonly ActorState[];
  /** No animation runs any more. */
  readonly isStill?: boolean;
}

export interface Mutation {
  /** What is changed, in words; no two of a page are alike. */
  readonly name: string;
  /** Lays it over a page on which everybody is shown for the first time. */
  readonly begin: (page: OpenPage) => Change;
}

/** Every mutation that a page allows, from what it was seen to bear. */
export function mutationsOf({ classes, attributes, lists, hasText, marks }: Census): Mutation[] {
  return [
    ...classes.map((token) => ({ name: `class ${token} renamed`, begin: renameClass(token) })),
    ...attributes.map((attribute) => ({ name: `attribute ${attribute} dropped`, begin: dropAttribute(attribute) })),
    ...(lists > 0 ? [{ name: 'tiles wrapped', begin: wrapItems }] : []),
    ...(hasText ? [{ name: 'text translated', begin: translate }] : []),
    ...Array.from({ length: lists }, (_, i) => ({
      name: lists === 1 ? 'list virtualised' : `list ${i + 1} virtualised`,
      begin: moveWindow(i),
    })),
    { name: 'indicators never on', begin: darken },
    ...(marks.length > 0 ? [{ name: 'indicators gone', begin: hideIndicators(marks) }] : []),
  ];
}

/** The few that a page is most likely to go through while a call is on: its marks of speech go or are called otherwise, and lists are built anew. */
export function midCallMutationsOf(census: Census): Mutation[] {
  const ofMarks = census.marks.flatMap(({ shape, removes }) => {
    if (removes !== 'element' && 'token' in removes) return [`class ${removes.token} renamed`];
    if (removes !== 'element') return [`attribute ${removes.attribute} dropped`];
    return [
      ...shape.classes.map((token) => `class ${token} renamed`),
      ...shape.attributes.map(([name]) => `attribute ${name} dropped`),
    ];
  });
  const wanted = new Set([...ofMarks, 'tiles wrapped', 'indicators never on', 'indicators gone']);
  return mutationsOf(census).filter(({ name }) => wanted.has(name) || name.endsWith(' virtualised'));
}

/** A new name has nothing of the old one. */
function renameClass(token: string): Mutation['begin'] {
  return (page) => ({
    apply() {
      for (const element of elementsOf(page)) {
        const tokens = tokensOf(element);
        if (!tokens.includes(token)) continue;
        element.setAttribute('class', tokens.map((one) => (one === token ? 'q7x9' : one)).join(' '));
      }
    },
  });
}

function dropAttribute(attribute: string): Mutation['begin'] {
  return (page) => ({
    apply() {
      for (const element of elementsOf(page)) {
        if (element.hasAttribute(attribute)) element.removeAttribute(attribute);
      }
    },
  });
}

function darken(): Change {
  return {
    apply: () => {},
    tell: (states) => states.map((state) => ({ ...state, level: 0, dominant: false })),
    isStill: true,
  };
}
