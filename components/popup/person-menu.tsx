import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LiveCommand, LivePerson } from '../../lib/live/snapshot.ts';
import type { Mark, PersonId } from '../../lib/meeting/events.ts';
import { camel } from '../camel.ts';
import type { CorrectionKind } from './correction.tsx';

const MARKS: readonly Mark[] = [
  'another-way',
  'listening',
  'away',
  'not-a-person',
  'dont-track',
  'not-measured',
  'no-hints',
  'exempt',
];

interface PersonMenuProps {
  readonly person: LivePerson;
  readonly name: string;
  readonly onCommand: (command: LiveCommand) => void;
  readonly onCorrect: (person: PersonId, kind: CorrectionKind) => void;
}

/** What the user can say about a person, and put right. Arrows, Home, End and Escape work as in any menu. */
export function PersonMenu({ person, name, onCommand, onCorrect }: PersonMenuProps) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return undefined;
    // A click on plain ground moves no focus, so it has to be noticed by itself.
    const closeOutside = (event: Event) => {
      if (!anchor.current?.contains(event.target as Node)) setOpen(false);
    };
    // The view may stand in another window than the one it was made in.
    const page = anchor.current?.ownerDocument;
    page?.addEventListener('pointerdown', closeOutside);
    return () => page?.removeEventListener('pointerdown', closeOutside);
  }, [open]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <span
      ref={anchor}
      class="menu-anchor"
      onFocusOut={(event) => {
        const to = event.relatedTarget as Node | null;
        if (to && !event.currentTarget.contains(to)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        class="button plain small"
        aria-label={i18n.t('menu.label', [name])}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {open && <Menu id={id} person={person} onCommand={onCommand} onCorrect={onCorrect} onClose={close} />}
    </span>
  );
}

interface MenuProps extends Omit<PersonMenuProps, 'name'> {
  readonly id: string;
  readonly onClose: () => void;
}

function Menu({ id, person, onCommand, onCorrect, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    itemsIn(menu.current)[0]?.focus();
  }, []);
  const move = (event: KeyboardEvent) => {
    const all = itemsIn(menu.current);
    const at = all.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (to !== undefined) all[(to + all.length) % all.length]?.focus();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
  };
  return (
    <div ref={menu} id={id} class="menu" role="menu" tabIndex={-1} onKeyDown={move}>
      {MARKS.map((mark) => {
        const on = person.marks.some((known) => known.mark === mark);
        return (
          <button
            key={mark}
            type="button"
            role="menuitemcheckbox"
            aria-checked={on}
            tabIndex={-1}
            onClick={() => {
              onCommand({ type: on ? 'unmark' : 'mark', person: person.id, mark });
              onClose();
            }}
          >
            <span aria-hidden="true">{on ? '✓' : ''}</span>
            {i18n.t(`mark.${camel(mark)}`)}
          </button>
        );
      })}
      <hr />
      {correctionsFor(person).map((kind) => (
        <button
          key={kind}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            onClose();
            if (kind === 'split') onCommand({ type: 'split', person: person.id });
            else onCorrect(person.id, kind);
          }}
        >
          <span aria-hidden="true" />
          {i18n.t(`menu.${camel(kind)}`)}
        </button>
      ))}
    </div>
  );
}

/** What can be put right about this person, as far as there is anything to put right. */
function correctionsFor({ lastSaidMs, cameBack }: LivePerson): readonly (CorrectionKind | 'split')[] {
  return [
    ...(lastSaidMs > 0 ? (['not-them'] as const) : []),
    'rename',
    'merge',
    ...(cameBack ? (['split'] as const) : []),
    'room',
  ];
}

function itemsIn(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}
