/** Closing in a minute: one thing after the other, each of which can be passed over. */

import type { Standing } from '../measures/standing.ts';

/** In the order in which they come: people first, while everybody is still there. */
export const CLOSING_STEPS = ['not-heard-from', 'appreciations', 'follow-ups', 'feedback', 'norms', 'roles'] as const;
/**
 * `not-heard-from`: a last word for whoever would like one. `appreciations`: thanks said aloud. `follow-ups`: what to ask about the
 * next time. `feedback`: the link for feedback, or the idea box. `norms`: why people met, and the norms. `roles`: who takes what next time.
 */
export type ClosingStep = (typeof CLOSING_STEPS)[number];

/** What there is at the close. */
export interface ClosingFacts {
  /** Present and not heard from in the whole meeting. */
  readonly notHeardFrom: number;
  /** People with something to be thanked for. */
  readonly thanks: number;
  /** There is a way to hand in feedback without a name. */
  readonly feedback: boolean;
  /** There is something to say again: a purpose or norms. */
  readonly norms: boolean;
  /** Roles that go round in this series. */
  readonly roles: number;
}

/** Whether somebody is asked for a last word: here, not the user, and not heard from in the whole meeting. */
export function awaitsLastWord({ present, self, standing }: LastWordPerson): boolean {
  return present && !self && standing.meeting === 'not-heard-from';
}

/** As much of a person as that takes. */
export interface LastWordPerson {
  readonly present: boolean;
  readonly self: boolean;
  readonly standing: { readonly meeting: Standing };
}

/** Which steps are worth showing, given what there is. Follow-ups always: what people told is fresh, and nothing else asks for it. */
export function closingSteps(facts: ClosingFacts): ClosingStep[] {
  const worth: Readonly<Record<ClosingStep, boolean>> = {
    'not-heard-from': facts.notHeardFrom > 0,
    appreciations: facts.thanks > 0,
    'follow-ups': true,
    feedback: facts.feedback,
    norms: facts.norms,
    roles: facts.roles > 0,
  };
  return CLOSING_STEPS.filter((step) => worth[step]);
}

/** How far the close has come. What changes in the meeting meanwhile changes no step: nothing moves under the user's hand. */
export interface Closing {
  readonly steps: readonly ClosingStep[];
  /** Index of the step that is shown; the number of steps once it is over. */
  readonly at: number;
  /** Steps passed over, of those that came before. */
  readonly skipped: readonly ClosingStep[];
}

/** `next`: this step is done. `skip`: it is passed over. `back`: to the step before. `done`: no more steps. */
export type ClosingMove = 'next' | 'skip' | 'back' | 'done';

export function beginClosing(facts: ClosingFacts): Closing {
  return { steps: closingSteps(facts), at: 0, skipped: [] };
}

/** The step that is shown; `null`: the close is over. */
export function closingStep({ steps, at }: Closing): ClosingStep | null {
  return steps[at] ?? null;
}

/** One move. Once it is over it stays so; before the first step there is nothing to go back to. */
export function moveClosing(closing: Closing, move: ClosingMove): Closing {
  const { steps, at, skipped } = closing;
  const step = closingStep(closing);
  if (step === null || (move === 'back' && at === 0)) return closing;
  switch (move) {
    case 'next':
      return { ...closing, at: at + 1 };
    case 'skip':
      return { ...closing, at: at + 1, skipped: [...skipped, step] };
    case 'back':
      return { ...closing, at: at - 1, skipped: skipped.filter((one) => one !== steps[at - 1]) };
    case 'done':
      return { ...closing, at: steps.length, skipped: [...skipped, ...steps.slice(at)] };
  }
}
