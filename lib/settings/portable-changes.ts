/** What differs between two sets of settings, one by one, to be looked at before it is taken in. Pure. */
import { NUDGE_BOUNDS, NUDGE_KINDS, type Threshold } from '../facilitation/nudges/settings.ts';
import type { OwnPrompt } from '../facilitation/prompts.ts';
import type { Retention } from '../store/retention.ts';
import type { Portable } from './portable.ts';

export type SettingChange =
  | {
      readonly kind: 'switch';
      readonly id: (typeof NUDGE_KINDS)[number] | 'round-moves-on' | 'announces' | 'includer';
      readonly on: boolean;
    }
  /** Both ms. */
  | { readonly kind: 'time'; readonly id: Threshold; readonly from: number; readonly to: number }
  /** `null`: until the user deletes it. */
  | {
      readonly kind: 'days';
      readonly id: keyof Retention;
      readonly from: number | null;
      readonly to: number | null;
    }
  | { readonly kind: 'prompt'; readonly is: 'added' | 'removed'; readonly text: string };

/** In the order of the options. */
export function changesBetween(before: Portable, after: Portable): SettingChange[] {
  const { nudges: was } = before.companion;
  const { nudges: is } = after.companion;
  const turned = (id: Extract<SettingChange, { kind: 'switch' }>['id'], from: boolean, on: boolean): SettingChange[] =>
    from === on ? [] : [{ kind: 'switch', id, on }];
  const times = (Object.keys(NUDGE_BOUNDS) as Threshold[]).filter((id) => was[id] !== is[id]);
  const kept = (['namesDays', 'figuresDays'] as const).filter((id) => before.kept[id] !== after.kept[id]);
  return [
    ...NUDGE_KINDS.flatMap((kind) => turned(kind, was.on[kind], is.on[kind])),
    ...times.map((id): SettingChange => ({ kind: 'time', id, from: was[id], to: is[id] })),
    ...turned('round-moves-on', before.companion.roundMovesOn, after.companion.roundMovesOn),
    ...turned('announces', before.companion.announces, after.companion.announces),
    ...beyond(after.prompts, before.prompts).map(({ text }): SettingChange => ({ kind: 'prompt', is: 'added', text })),
    ...beyond(before.prompts, after.prompts).map(
      ({ text }): SettingChange => ({ kind: 'prompt', is: 'removed', text }),
    ),
    ...turned('includer', before.includer.on, after.includer.on),
    ...kept.map((id): SettingChange => ({ kind: 'days', id, from: before.kept[id], to: after.kept[id] })),
  ];
}

/** Those of `all` that `others` do not have. */
function beyond(all: readonly OwnPrompt[], others: readonly OwnPrompt[]): readonly OwnPrompt[] {
  return all.filter(
    (prompt) => !others.some(({ situation, text }) => situation === prompt.situation && text === prompt.text),
  );
}
