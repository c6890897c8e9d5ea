import type { OverlayProps } from '../../lib/live/overlay-model.ts';
import { Invitation } from '../prompt/invitation.tsx';

/** Words to invite somebody with. The page keeps its keyboard. */
export function Words({ view, actions }: OverlayProps) {
  const { snapshot, inviting } = view;
  const person = snapshot.people.find(({ id }) => id === inviting);
  if (!person) return null;
  return (
    <Invitation
      key={person.id}
      {...{ snapshot, person, actions }}
      situation={view.situation}
      scope="topic"
      namesHidden={false}
      turn={Math.floor(snapshot.elapsedMs / 60_000)}
      takesFocus={false}
      onClose={actions.endInviting}
    />
  );
}
