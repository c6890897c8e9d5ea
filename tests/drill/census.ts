/** What an unchanged page bears in the course of the drill's meeting: everything that a mutation can take away. */

import type { OnPage } from '../replay/emulations.ts';
import { type IndicatorMark, indicatorMarks } from './indicators.ts';
import { listsOn } from './lists.ts';
import { elementsOf, openPage, tokensOf } from './page.ts';
import type { Scenario } from './scenario.ts';
import { hasWords } from './translation.ts';

export interface Census {
  /** Every class name that occurs, in order of appearance. */
  readonly classes: readonly string[];
  /** Every attribute's name that occurs. */
  readonly attributes: readonly string[];
  /** How many boxes list the people. */
  readonly lists: number;
  /** Whether there is a word that another language would change. */
  readonly hasText: boolean;
  /** How speech shows. */
  readonly marks: readonly IndicatorMark[];
}

export function censusOf(shown: OnPage, { cast, moments }: Scenario): Census {
  const page = openPage(shown, cast);
  const classes = new Set<string>();
  const attributes = new Set<string>();
  let lists = 0;
  let hasText = false;
  for (const { at, states, isStill } of moments) {
    if (isStill) continue;
    page.emulated.show(states);
    for (const element of elementsOf(page)) {
      for (const token of tokensOf(element)) classes.add(token);
      for (const { name } of element.attributes) attributes.add(name);
    }
    if (at === 0) lists = listsOn(page).length;
    hasText ||= hasWords(page);
  }
  const everybody = (moments[0]?.states ?? []).map((state, i) => ({ ...state, device: deviceOf(moments, i) }));
  const marks = indicatorMarks(openPage(shown, cast), everybody);
  return { classes: [...classes], attributes: [...attributes], lists, hasText, marks };
}

/** The device of somebody who may come later. */
function deviceOf(moments: Scenario['moments'], actor: number): number | null {
  return moments.find(({ states }) => states[actor]?.device != null)?.states[actor]?.device ?? null;
}
