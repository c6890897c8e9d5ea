import type { OverlayProps } from '../../lib/live/overlay-model.ts';
import { nameOf } from '../format.ts';
import { Invitation } from '../popup/invitation.tsx';

/** Words to invite somebody with. The page keeps its keyboard. */
export function Words({ view, actions }: OverlayProps) {
  const { snapshot, inviting } = view;
  const person = snapshot.people.find(({ id }) => id === inviting);
  if (!person) return null;
  const seat = person.room?.topic.find(({ standing }) => standing === 'not-heard-from');
  return (
    <Invitation
      key={person.id}
      name={seat?.name ?? nameOf(person, false)}
      topic={snapshot.topic.label}
      copy={actions.copy}
      onClose={actions.endInviting}
      takesFocus={false}
    />
  );
}
