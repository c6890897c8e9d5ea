import { useContext } from 'preact/hooks';
import { i18n } from '#i18n';
import { Found } from './found.tsx';
import { GROUP_IDS, GROUPS, groupTitle, HEADINGS } from './settings-list.ts';

/** What is on the page, as far as it is not searched away. */
export function Contents() {
  const found = useContext(Found);
  const shown = GROUP_IDS.filter((group) => found === null || GROUPS[group].some((id) => found.has(id)));
  if (shown.length === 0) return null;
  return (
    <nav class="contents" aria-label={i18n.t('options.contents')}>
      <ul>
        {shown.map((group) => (
          <li key={group}>
            <a href={`#${HEADINGS[group]}`}>{groupTitle(group)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
