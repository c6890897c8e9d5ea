import { i18n } from '#i18n';
import type { MeetingFamily, Relative } from '../../lib/live/history/meeting-family.ts';

interface FamilyProps {
  readonly family: MeetingFamily;
  /** The meeting's own title. */
  readonly title: string;
}

/** Where this meeting belongs, and what belongs to it; nothing where there were no breakout rooms. */
export function Family({ family: { parent, parts }, title }: FamilyProps) {
  const nameOf = (part: Relative, i: number) =>
    part.title === '' || part.title === title ? i18n.t('summary.partNumber', [i + 1]) : part.title;
  return (
    <>
      {parent && (
        <p>
          {i18n.t('summary.partOf')} <To {...parent} title={parent.title || i18n.t('popup.meeting')} />
        </p>
      )}
      {parts.length > 0 && (
        <p class="parts">
          {i18n.t('summary.parts')}{' '}
          {parts.map((part, i) => (
            <To key={part.id} id={part.id} title={nameOf(part, i)} />
          ))}
        </p>
      )}
    </>
  );
}

function To({ id, title }: Relative) {
  return (
    <a href={`#meeting/${encodeURIComponent(id)}`}>
      <bdi>{title}</bdi>
    </a>
  );
}
