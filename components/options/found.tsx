import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { GROUPS, type GroupId, type SettingId } from './settings-list.ts';

/** What the search found; `null`: nothing is searched for. */
export const Found = createContext<ReadonlySet<SettingId> | null>(null);

/** Whether any of these is to be shown. */
export function useFound(ids: readonly SettingId[]): boolean {
  const found = useContext(Found);
  return found === null || ids.some((id) => found.has(id));
}

interface OneOfProps {
  readonly of: readonly SettingId[];
  readonly children: ComponentChildren;
}

/** Keeps what it holds as it is while the search looks for something else. */
export function OneOf({ of, children }: OneOfProps) {
  return (
    <div class="one-of" hidden={!useFound(of)}>
      {children}
    </div>
  );
}

/** A group of the page. */
export function Group({ id, children }: { readonly id: GroupId; readonly children: ComponentChildren }) {
  return (
    <div class="group" hidden={!useFound(GROUPS[id])}>
      {children}
    </div>
  );
}
