// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TaughtPages, type TaughtPagesProps } from '../../../components/options/taught-pages.tsx';
import { Popup } from '../../../components/popup/popup.tsx';
import { TeachPanel } from '../../../components/teach/teach-panel.tsx';
import type { LiveSnapshot } from '../../../lib/live/snapshot.ts';
import type { TeachView } from '../../../lib/live/teach-model.ts';
import type { TaughtPage } from '../../../lib/platforms/taught-page.ts';
import { popupActions } from './actions.ts';
import { person, snapshot } from './snapshots.ts';

afterEach(cleanup);

function teachActions() {
  return { pick: vi.fn(), begin: vi.fn(), choose: vi.fn(), use: vi.fn(), again: vi.fn(), close: vi.fn() };
}

function show(view: TeachView) {
  const actions = teachActions();
  const { rerender } = render(<TeachPanel view={view} boxes={[]} actions={actions} />);
  return { actions, next: (then: TeachView) => rerender(<TeachPanel view={then} boxes={[]} actions={actions} />) };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const title = () => screen.getByRole('heading', { level: 1 });
const FOUND: Extract<TeachView, { step: 'found' }> = {
  step: 'found',
  signals: [{ sentence: 'style', on: 'part', name: 'box-shadow', value: '' }],
  chosen: 0,
  people: [
    { key: 'a', name: 'Ana', speaking: true },
    { key: 'b', name: '<b>Ben</b>', speaking: false },
    { key: 'c', name: '', speaking: 'unknown' },
  ],
  host: 'calls.example',
  saving: 'no',
};

describe('the teaching panel', () => {
  it('asks for a tile, with the keyboard on the button that takes it', () => {
    const { actions } = show({ step: 'tile', proposal: { text: 'Ana', number: 2, of: 4 }, unlike: false });
    expect(screen.getByRole('dialog', { name: 'Where is one person?' })).toBeTruthy();
    expect(screen.getByText('Step 1 of 5')).toBeTruthy();
    expect(screen.getByText('2 of 4: Ana')).toBeTruthy();
    const take = screen.getByRole('button', { name: 'This is a person' });
    expect(document.activeElement).toBe(take);
    fireEvent.click(take);
    expect(actions.pick).toHaveBeenCalledOnce();
    press('Cancel');
    expect(actions.close).toHaveBeenCalledOnce();
  });

  it('says that nobody is to be seen, or cannot be told from the rest', () => {
    const { actions, next } = show({ step: 'tile', proposal: null, unlike: false });
    expect(screen.getByText(/It can learn as soon as two or more are shown/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'This is a person' })).toBeNull();
    press('Try again');
    expect(actions.again).toHaveBeenCalledOnce();
    next({ step: 'tile', proposal: { text: '', number: 1, of: 2 }, unlike: true });
    expect(screen.getByText(/cannot tell these from the rest/)).toBeTruthy();
    expect(screen.getByText('1 of 2: No name')).toBeTruthy();
  });

  it('shows every name that would be read', () => {
    show({ step: 'name', proposal: { text: 'Ana', number: 1, of: 2 }, names: ['Ana', '', 'Cleo'] });
    const names = within(screen.getByRole('list', { name: 'Names that Hearth would read' })).getAllByRole('listitem');
    expect(names.map(({ textContent }) => textContent)).toEqual(['Ana', 'No name', 'Cleo']);
  });

  it('says that a tile has no name', () => {
    show({ step: 'name', proposal: null, names: [] });
    expect(screen.getByText(/finds no name/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'This is the name' })).toBeNull();
  });

  it('asks for speech, and shows that it looks', () => {
    const { actions, next } = show({ step: 'speech', name: 'Ana', progress: null });
    expect(title().textContent).toBe('Let Ana speak');
    press('They are speaking now');
    expect(actions.begin).toHaveBeenCalledOnce();
    next({ step: 'speech', name: 'Ana', progress: 0.4 });
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('0.4');
    expect(screen.queryByRole('button', { name: 'They are speaking now' })).toBeNull();
    next({ step: 'rest', name: 'Ana', progress: null });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Nobody there is speaking now' }));
  });

  it('shows what was found in words, who speaks now, and asks for a name', () => {
    const { actions } = show(FOUND);
    expect(document.activeElement).toBe(title());
    expect(screen.getByText('While somebody speaks, a part of the tile has another “box-shadow”.')).toBeTruthy();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'AnaSpeaking now',
      '<b>Ben</b>Not speaking',
      "No nameCan't tell yet",
    ]);
    const name = screen.getByLabelText<HTMLInputElement>('What is this product called?');
    expect(name.value).toBe('calls.example');
    fireEvent.input(name, { target: { value: 'Calls' } });
    press('Use it');
    expect(actions.use).toHaveBeenCalledExactlyOnceWith('Calls');
    press('Try again');
    expect(actions.again).toHaveBeenCalledOnce();
  });

  it('lets nobody use what finds nobody, and nobody press twice', () => {
    const use = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Use it' });
    const { next } = show({ ...FOUND, people: [] });
    expect(screen.getByText('Hearth finds nobody on the page.')).toBeTruthy();
    expect(use().disabled).toBe(true);
    next({ ...FOUND, saving: 'now' });
    expect(use().disabled).toBe(true);
    next({ ...FOUND, saving: 'failed' });
    expect(use().disabled).toBe(false);
    expect(screen.getByRole('alert').textContent).toContain('could not keep this');
  });

  it('lets the user choose between several signals', () => {
    const { actions } = show({
      ...FOUND,
      signals: [
        { sentence: 'attribute-is', on: 'tile', name: 'data-state', value: 'talking' },
        { sentence: 'attribute-leaves', on: 'part', name: 'data-level', value: '0' },
        { sentence: 'animation', on: 'part', name: '', value: '' },
      ],
    });
    expect(screen.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked)).toEqual([true, false, false]);
    expect(screen.getByLabelText('“data-state” of the tile is “talking”')).toBeTruthy();
    expect(screen.getByLabelText('“data-level” of a part of the tile is not “0”')).toBeTruthy();
    fireEvent.click(screen.getByLabelText('a part of the tile is animated'));
    expect(actions.choose).toHaveBeenCalledExactlyOnceWith(2);
  });

  it('says honestly that nothing was found, and offers again', () => {
    const { actions, next } = show({ step: 'nothing', why: 'no-difference' });
    expect(title().textContent).toBe('Nothing was found');
    press('Try again');
    expect(actions.again).toHaveBeenCalledOnce();
    next({ step: 'nothing', why: 'lost' });
    expect(screen.getByText(/The tile went away/)).toBeTruthy();
    next({ step: 'done' });
    press('Close');
    expect(actions.close).toHaveBeenCalledOnce();
  });

  it('frames what is meant, and shields the page only while something is picked', () => {
    const boxes = [{ left: 1, top: 2, width: 30, height: 40, tone: 'picked' as const }];
    const { container, rerender } = render(
      <TeachPanel view={{ step: 'tile', proposal: null, unlike: false }} boxes={boxes} actions={teachActions()} />,
    );
    const frame = container.querySelector<HTMLElement>('.frame.picked');
    expect(frame?.style).toMatchObject({ left: '1px', top: '2px', width: '30px', height: '40px' });
    expect(container.querySelector('.shield')).not.toBeNull();
    rerender(<TeachPanel view={FOUND} boxes={[]} actions={teachActions()} />);
    expect(container.querySelector('.shield, .frame')).toBeNull();
  });
});

describe('the popup on a page that Hearth cannot read', () => {
  const popup = (change: Partial<LiveSnapshot>, canTeach = true) => {
    const actions = popupActions();
    const live = {
      kind: 'live',
      snapshot: snapshot([], change),
      siteMissing: false,
      siteDenied: false,
      canTeach,
    } as const;
    render(<Popup view={live} namesHidden={false} inspection={null} others={[]} actions={actions} />);
    return actions;
  };
  const nowhere = { status: 'elsewhere', platform: null } as const;

  it('offers to be taught, where that can be', () => {
    const actions = popup(nowhere);
    expect(title().textContent).toBe('No meeting here');
    press('Teach Hearth this page');
    expect(actions.teach).toHaveBeenCalledOnce();
    cleanup();
    popup(nowhere, false);
    expect(screen.queryByRole('button', { name: 'Teach Hearth this page' })).toBeNull();
    cleanup();
    render(
      <Popup
        view={{ kind: 'unreachable' }}
        namesHidden={false}
        inspection={null}
        others={[]}
        actions={popupActions()}
      />,
    );
    expect(screen.queryByRole('button', { name: 'Teach Hearth this page' })).toBeNull();
  });

  it.each([
    [
      'unreadable',
      ['Whereby'],
      'Whereby is not supported yet: this page does not show who speaks in a way Hearth can read.',
    ],
    [
      'ambiguous',
      ['Jitsi Meet', 'Galene'],
      'This page looks like Jitsi Meet and Galene at once, so Hearth does not trust it.',
    ],
  ] as const)('says why: %s', (kind, names, text) => {
    const actions = popup({ ...nowhere, unread: { kind, names } });
    expect(screen.getByText(text)).toBeTruthy();
    press('Teach Hearth this page');
    expect(actions.teach).toHaveBeenCalledOnce();
  });

  it('offers to teach a taught page again when it shows no call', () => {
    const taught = { id: 'taught', name: 'Calls' } as const;
    const actions = popup({ status: 'elsewhere', platform: taught });
    press('Teach Hearth this page again');
    expect(actions.teach).toHaveBeenCalledOnce();
    cleanup();
    popup({ status: 'elsewhere' });
    expect(screen.queryByRole('button', { name: 'Teach Hearth this page again' })).toBeNull();
  });

  it('marks a taught page as experimental, before and while it is counted', () => {
    const platform = { id: 'taught', name: 'Calls' } as const;
    popup({ platform, status: 'ask', title: 'team' });
    expect(screen.getByText('Calls · Experimental · team')).toBeTruthy();
    cleanup();
    const shown = { ...snapshot([person(1), person(2), person(3)], { platform }) };
    const view = { kind: 'live', snapshot: shown, siteMissing: false, siteDenied: false } as const;
    render(<Popup view={view} namesHidden={false} inspection={null} others={[]} actions={popupActions()} />);
    expect(screen.getByText('Experimental')).toBeTruthy();
    expect(screen.getByText(/You taught Hearth this page/)).toBeTruthy();
  });
});

describe('the list of taught pages', () => {
  const page = (name: string): TaughtPage => ({
    version: 1,
    host: `${name.toLowerCase()}.example`,
    name,
    tile: 'article',
    label: { at: '', attribute: null },
    signal: { kind: 'animation', at: '' },
  });
  const list = (change: Partial<TaughtPagesProps> = {}) => {
    const props = { pages: [], imported: null, onForget: vi.fn(), onSave: vi.fn(), onImport: vi.fn(), ...change };
    render(<TaughtPages {...props} />);
    return props;
  };

  it('forgets and saves one, told apart by name', () => {
    const props = list({ pages: [page('Calls'), page('Talks')] });
    press('Forget Talks');
    expect(props.onForget).toHaveBeenCalledExactlyOnceWith('talks.example');
    press('Save Calls as file');
    expect(props.onSave).toHaveBeenCalledExactlyOnceWith(page('Calls'));
    expect(screen.getAllByText(/Experimental/)).toHaveLength(2);
  });

  it('takes a file', () => {
    const props = list();
    expect(screen.getByText(/not taught Hearth any page/)).toBeTruthy();
    const file = new File(['{}'], 'x.json');
    const input = document.querySelector('input[type="file"]') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [file] });
    fireEvent.change(input);
    expect(props.onImport).toHaveBeenCalledExactlyOnceWith(file);
  });

  it.each([
    [{ name: 'Calls' }, 'Calls was imported.'],
    [{ problem: 'selector-matches-everything' }, /nearly everything on a page for a person/],
    [{ problem: 'selector-not-simple' }, /more than tags, classes and attributes/],
    [{ problem: 'selector-too-long' }, /too long/],
    [{ problem: 'selector-not-understood' }, /does not understand/],
    [{ problem: 'too-large' }, /too large/],
    [{ problem: 'not-a-definition' }, /not a page that Hearth was taught/],
    [{ problem: 'newer-version' }, /newer Hearth/],
    [{ problem: 'not-readable' }, /could not be read/],
  ] as const)('says what became of it: %o', (imported, words) => {
    list({ imported });
    expect(within(screen.getByRole('status')).getByText(words)).toBeTruthy();
  });
});
