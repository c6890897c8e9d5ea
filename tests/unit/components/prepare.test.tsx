// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PreparePage } from '../../../components/meetings/practices/prepare-page.tsx';
import type { PracticesDesk } from '../../../lib/live/history/practices.ts';
import { hearthsRole } from '../../../lib/practices/roles.ts';
import { DAY_MS, followUp, NOW, practicesDesk, shownPractices } from './practices.ts';

afterEach(cleanup);

const copy = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
const show = (desk: PracticesDesk, { namesHidden = false, practice = '' } = {}) =>
  render(<PreparePage desk={desk} namesHidden={namesHidden} practice={practice} copy={copy} />);

const part = (title: string) => {
  const found = screen.getByRole('heading', { level: 2, name: title }).closest('details');
  return { element: found!, ...within(found!) };
};
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const submit = (field: HTMLElement) => fireEvent.submit(field.closest('form')!);

const thanks = { id: 'a1', name: 'Ben', what: 'the map', value: '', by: '', wall: NOW - DAY_MS } as const;
const idea = { id: 'i1', series: 's1', from: 'feedback', text: 'Later?', reply: null, toldWall: null } as const;
const buddy = { newcomer: 'Cleo', buddy: 'Ben', sinceWall: NOW - 16 * DAY_MS, asked: [] } as const;

const EVERYTHING = {
  followUps: [followUp],
  appreciations: [thanks],
  buddies: [buddy],
  roles: [hearthsRole('notes')],
  rolesTaken: [
    { role: 'notes', name: 'Ben', wall: NOW - 3 * DAY_MS },
    { role: 'notes', name: 'Cleo', wall: NOW - DAY_MS },
  ],
} as const;

describe('the page that prepares a meeting', () => {
  it('is folded where nothing waits, and open where something does', () => {
    show(practicesDesk(shownPractices({}, { lastMeeting: ['Ben'] })));
    expect([...document.querySelectorAll<HTMLDetailsElement>('.practice-part')].map(({ open }) => open)).toEqual(
      Array(9).fill(false),
    );
    expect(screen.getByRole('link', { name: 'About this series' }).getAttribute('href')).toBe('#series/s1');
    cleanup();
    show(practicesDesk(shownPractices(EVERYTHING)));
    expect(part('Ask about').element.open).toBe(true);
    expect(part('New here').element.open).toBe(true);
    expect(part('Thank').element.open).toBe(false);
  });

  it('says what the meetings are usually like, and keeps it at once', () => {
    const desk = practicesDesk(shownPractices());
    show(desk, { practice: 'usual' });
    const usual = part('The usual meeting');
    fireEvent.change(usual.getByLabelText('Kind of meeting'), { target: { value: 'decision' } });
    fireEvent.change(usual.getByLabelText('How long it usually is'), { target: { value: '50' } });
    const topics = usual.getByLabelText(/^Topics that each meeting begins with/);
    type(topics, '- What is new (10 min)\n\nThe budget');
    expect(desk.usual.onPlan).toHaveBeenCalledTimes(2);
    fireEvent.focusOut(topics);
    expect(desk.usual.onPlan.mock.calls).toEqual([
      [{ kind: 'decision' }],
      [{ lengthMs: 50 * 60_000 }],
      [
        {
          agenda: [
            { label: 'What is new', minutes: 10 },
            { label: 'The budget', minutes: null },
          ],
        },
      ],
    ]);
  });

  it('opens the practice that was asked for', () => {
    show(practicesDesk(shownPractices()), { practice: 'norms' });
    expect(part('Why we meet').element.open).toBe(true);
    expect(document.activeElement).toBe(part('Why we meet').element.querySelector('summary'));
  });

  it('shows nobody while names are hidden, and says so', () => {
    const plan = [{ role: 'notes', name: 'Cleo', reason: 'never-had-it' }] as const;
    const { container } = show(practicesDesk(shownPractices(EVERYTHING), { plan, lately: ['Cleo'] }), {
      namesHidden: true,
    });
    for (const name of ['Ana Lima', 'Ben', 'Cleo']) expect(container.innerHTML).not.toContain(name);
    expect(screen.getAllByText(/Names are hidden/)).toHaveLength(5);
  });

  it('counts nothing, and judges nobody', () => {
    const { container } = show(practicesDesk(shownPractices(EVERYTHING), { lately: ['Cleo'] }));
    expect(container.textContent).not.toMatch(/score|rank|points|%|best|worst|\btimes\b/i);
  });

  it('says what was done with a way back, and then goes on where the user was', async () => {
    const desk = practicesDesk(shownPractices(EVERYTHING));
    show(desk);
    part('Ask about').getByRole('button', { name: 'Done: how the talk went' }).focus();
    desk.notice.value = { kind: 'follow-up-done', about: 'how the talk went', canUndo: true };
    const undo = await screen.findByRole('button', { name: 'Undo' });
    await waitFor(() => expect(document.activeElement).toBe(undo));
    expect(screen.getByText('Asked: how the talk went')).toBeTruthy();
    fireEvent.click(undo);
    expect(desk.onUndo).toHaveBeenCalledOnce();
    const summary = part('Ask about').element.querySelector('summary');
    await waitFor(() => expect(document.activeElement).toBe(summary));
  });

  it('says to the ear alone what was added, and to everybody what did not work', () => {
    show(practicesDesk(shownPractices(), { notice: { kind: 'noted', about: 'x', canUndo: false } }));
    expect(screen.getByText('Noted.').className).toBe('unseen');
    expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
    cleanup();
    show(practicesDesk(shownPractices(), { notice: { kind: 'failed', about: '', canUndo: false } }));
    expect(screen.getByText('That did not work. Nothing was changed.')).toBeTruthy();
  });

  it.each([
    [null, 'Reading this series…'],
    ['missing', 'This series is not on this device any more.'],
    ['failed', /could not be read/],
    ['private', /private window/],
  ] as const)('says when it is %s', (shown, words) => {
    show(practicesDesk(shown));
    expect(screen.getByText(words)).toBeTruthy();
  });
});

describe('why we meet', () => {
  it('takes norms to begin with, which are lines from then on', () => {
    const desk = practicesDesk(shownPractices());
    desk.charter.draft.value = { ...desk.charter.draft.value, norms: 'We begin on time.' };
    show(desk);
    const pass = part('Why we meet').getByLabelText(/^Anybody may pass/);
    fireEvent.click(pass);
    expect(desk.charter.onDraft).toHaveBeenCalledWith({
      norms: 'We begin on time.\nAnybody may pass, and needs no reason.',
    });
  });

  it('makes a card for the chat, in Hearth’s words where the user has none', () => {
    const desk = practicesDesk(shownPractices());
    const draft = { purpose: '<b>Books</b>', norms: 'One\nTwo', ways: '', ritual: 'A song', link: '' };
    show({ ...desk, charter: { ...desk.charter, draft: signal(draft) } });
    expect(screen.getByText('<b>Books</b>').className).toBe('purpose');
    fireEvent.click(screen.getByRole('button', { name: 'Copy for the chat', hidden: true }));
    expect(copy).toHaveBeenLastCalledWith(
      '<b>Books</b>\nRaise a hand, write in the chat, or just speak: all three count.\nA song\n• One\n• Two',
    );
  });

  it('shows a link as text, and says what is wrong with one', () => {
    const desk = practicesDesk(shownPractices());
    desk.charter.draft.value = { ...desk.charter.draft.value, link: 'https://forms.example/a' };
    const { container } = show(desk);
    expect(screen.getByText('https://forms.example/a')).toBeTruthy();
    expect(container.querySelector('a[href*="forms.example"]')).toBeNull();
    cleanup();
    desk.charter.draft.value = { ...desk.charter.draft.value, link: 'forms.example' };
    show(desk);
    const field = screen.getByLabelText('Form for anonymous feedback');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert', { hidden: true }).textContent).toContain('https://');
    expect(screen.queryByRole('button', { name: 'Copy link', hidden: true })).toBeNull();
  });
});

describe('a check-in', () => {
  it('has a question to copy, another one, and those of the user', async () => {
    const desk = practicesDesk(shownPractices({ ownQuestions: [{ id: 'q1', mood: 'light', text: 'Tea?' }] }));
    show(desk, { practice: 'check-in' });
    const checkIn = part('Check-in');
    expect(checkIn.getByText('Passing is as good an answer as any.')).toBeTruthy();
    fireEvent.click(checkIn.getByRole('button', { name: 'Another one' }));
    fireEvent.click(checkIn.getByRole('button', { name: 'We asked this' }));
    fireEvent.click(checkIn.getByRole('button', { name: 'Copy' }));
    fireEvent.click(checkIn.getByRole('button', { name: 'Remove: Tea?', hidden: true }));
    expect(desk.checkIn.onAnother).toHaveBeenCalledOnce();
    expect(desk.checkIn.onAsked).toHaveBeenCalledOnce();
    expect(copy).toHaveBeenLastCalledWith(expect.stringContaining('weather'));
    expect(desk.checkIn.onRemoveQuestion).toHaveBeenCalledWith('q1');
    const field = checkIn.getByLabelText<HTMLInputElement>('Your question');
    type(field, 'Coffee?');
    submit(field);
    expect(desk.checkIn.onOwnQuestion).toHaveBeenCalledWith('personal', 'Coffee?');
    await waitFor(() => expect(field.value).toBe(''));
  });

  it('is not asked twice', () => {
    show(practicesDesk(shownPractices({ questionsUsed: ['song', 'weather'] })), { practice: 'check-in' });
    expect(part('Check-in').queryByRole('button', { name: 'We asked this' })).toBeNull();
  });
});

describe('roles', () => {
  it('are ticked, suggested for whoever will be there, and changed by hand', () => {
    const roles = [hearthsRole('notes'), { id: 'r1', text: 'Chat', leads: true }];
    const plan = [
      { role: 'notes', name: 'Ben', reason: 'longest-ago' },
      { role: 'r1', name: null, reason: null },
    ] as const;
    const desk = practicesDesk(shownPractices({ roles }), { plan });
    show(desk, { practice: 'roles' });
    const view = part('Roles');
    fireEvent.click(view.getByLabelText('Timekeeper'));
    expect(desk.roles.onRole).toHaveBeenCalledWith('timekeeper', true);
    fireEvent.click(view.getByLabelText('Cleo'));
    fireEvent.click(view.getByRole('button', { name: 'Suggest' }));
    expect(desk.roles.onSuggest).toHaveBeenCalledWith(['Ana Lima', 'Ben', 'Me']);
    expect(view.getByText('had it longest ago of those still free')).toBeTruthy();
    fireEvent.change(view.getByLabelText('Chat'), { target: { value: 'Ana Lima' } });
    expect(desk.roles.onGive).toHaveBeenCalledWith('r1', 'Ana Lima');
    fireEvent.click(view.getByRole('button', { name: 'Swap with the next: Notes and Chat' }));
    expect(desk.roles.onSwap).toHaveBeenCalledWith('notes', 'r1');
    fireEvent.click(view.getByRole('button', { name: 'Keep for the next meeting' }));
    expect(desk.roles.onKeep).toHaveBeenCalledOnce();
  });

  it('that were kept are told apart from those of earlier meetings', () => {
    show(practicesDesk(shownPractices(EVERYTHING)), { practice: 'roles' });
    expect(part('Roles').element.querySelector('.kept-roles')?.textContent).toBe('For the next meetingNotesCleo');
    expect(part('Roles').element.querySelector('.role-history')?.textContent).toContain('NotesBen');
  });

  it('say why nobody can be suggested', () => {
    show(practicesDesk(shownPractices({}, { everybody: [] })), { practice: 'roles' });
    expect(part('Roles').getByText(/Once a meeting of this series is over/)).toBeTruthy();
    cleanup();
    show(practicesDesk(shownPractices()), { practice: 'roles' });
    expect(part('Roles').getByText(/Tick a role/)).toBeTruthy();
  });
});

describe('whoever is new', () => {
  it('is welcomed, or was not new', () => {
    const desk = practicesDesk(shownPractices());
    show(desk);
    const view = part('New here');
    fireEvent.click(view.getByRole('button', { name: 'Welcomed: Cleo' }));
    fireEvent.click(view.getByRole('button', { name: 'Not new: Cleo' }));
    expect(desk.welcome.onWelcome.mock.calls).toEqual([
      ['Cleo', 'welcomed'],
      ['Cleo', 'not-new'],
    ]);
    fireEvent.click(view.getByRole('button', { name: 'Copy', hidden: true }));
    expect(copy).toHaveBeenLastCalledWith('1. Ana Lima\n2. Ben\n3. Me\n4. Cleo');
  });

  it('was welcomed, or was not new, until that is taken back', () => {
    const welcomes = [
      { name: 'Ana Lima', said: 'welcomed', wall: NOW - 30 * DAY_MS },
      { name: 'Cleo', said: 'not-new', wall: NOW - DAY_MS },
    ] as const;
    const desk = practicesDesk(shownPractices({ welcomes }));
    show(desk, { practice: 'welcome' });
    const rows = within(part('New here').getByText('Who was welcomed, or was not new').closest('details')!);
    expect(rows.getAllByRole('listitem', { hidden: true }).map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Cleo · not new, you said on .+Take back$/),
      expect.stringMatching(/^Ana Lima · welcomed on .+Take back$/),
    ]);
    fireEvent.click(rows.getByRole('button', { name: 'Take back: Cleo', hidden: true }));
    expect(desk.welcome.onTakeBack).toHaveBeenCalledWith('Cleo');
  });

  it('has a buddy, and the user is told when to ask', () => {
    const desk = practicesDesk(shownPractices({ buddies: [buddy] }));
    show(desk);
    const view = part('New here');
    expect(view.getByText('Ask them how it goes.')).toBeTruthy();
    fireEvent.click(view.getByRole('button', { name: 'Asked how it goes: Cleo' }));
    expect(desk.welcome.onBuddyAsked).toHaveBeenCalledWith('Cleo', 'half-way');
    cleanup();
    show(practicesDesk(shownPractices({ buddies: [{ ...buddy, sinceWall: NOW - DAY_MS }] })));
    expect(part('New here').getByText(/^Ask how it goes around/)).toBeTruthy();
  });

  it('cannot be told in a first meeting', () => {
    show(practicesDesk(shownPractices({}, { earlier: [] })), { practice: 'welcome' });
    expect(part('New here').getByText(/once it has seen two meetings/)).toBeTruthy();
  });
});

describe('a word with one person', () => {
  const PURPOSE = { purpose: 'We keep the library open for everybody', norms: [], ways: '', ritual: '' };
  const words = () => part('One to one').element.querySelector('.to-say')?.textContent;
  const fill = (name: string, task: string) => {
    type(part('One to one').getByLabelText('Person'), name);
    type(part('One to one').getByLabelText('What they work on'), task);
  };

  it('links what they work on to the purpose, in words of which there are others, and copies them', () => {
    const desk = practicesDesk(shownPractices({ charter: PURPOSE }));
    show(desk, { practice: 'one-to-one' });
    expect(part('One to one').element.open).toBe(true);
    fill('Ben', ' ');
    expect(words()).toBeUndefined();
    fill(' Ben ', 'the new signs. ');
    const first = words();
    expect(first).toMatch(/^Ben, .*the new signs\. .*We keep the library open for everybody\. /);
    fireEvent.click(part('One to one').getByRole('button', { name: 'Copy' }));
    expect(copy).toHaveBeenLastCalledWith(first);
    fireEvent.click(part('One to one').getByRole('button', { name: 'Say it another way' }));
    expect(words()).not.toBe(first);
    expect(words()).toMatch(/^Ben, .*the new signs\. .*We keep the library open for everybody\. /);
    expect(part('One to one').element.querySelector('.to-say')?.getAttribute('aria-live')).toBe('polite');
    fill('Ben', 'the new sign');
    expect(part('One to one').element.querySelector('.to-say')?.getAttribute('aria-live')).toBe('off');
  });

  it('asks them what it is for where nobody has said why the group meets', () => {
    show(practicesDesk(shownPractices()), { practice: 'one-to-one' });
    expect(part('One to one').getByText(/Once there is a purpose/)).toBeTruthy();
    fill('Ben', 'the new signs');
    expect(words()).toMatch(/^Ben, .*the new signs\. What is it for/);
    fireEvent.click(part('One to one').getByRole('button', { name: 'Say it another way' }));
    expect(words()).toMatch(/^Ben, .*the new signs\. When it is done/);
  });
});

describe('what to ask about', () => {
  it('has words to say, and is done, put off or let be', () => {
    const desk = practicesDesk(
      shownPractices({
        followUps: [
          followUp,
          { ...followUp, id: 'f2', text: 'Did it rain?', changedWall: NOW },
          { ...followUp, id: 'f3', text: 'the move', state: 'done' },
        ],
      }),
    );
    show(desk);
    const view = part('Ask about');
    const [asked, question] = [...view.element.querySelectorAll('.practice-list p')];
    expect(asked?.textContent).toBe('Ana Lima, I wanted to ask you how the talk went.');
    expect([...(asked?.querySelectorAll('bdi') ?? [])].map((bdi) => bdi.textContent)).toEqual([
      'Ana Lima',
      'how the talk went',
    ]);
    expect(question?.textContent).toBe('Ana Lima, Did it rain?');
    expect(view.getAllByRole('heading', { level: 3 }).map((h) => h.textContent)).toEqual(['Next time', 'Put off']);
    fireEvent.click(view.getByRole('button', { name: 'Later: how the talk went' }));
    fireEvent.click(view.getByRole('button', { name: 'Drop: how the talk went' }));
    fireEvent.click(view.getByRole('button', { name: 'Ask again: the move', hidden: true }));
    expect(desk.followUps.onStep.mock.calls).toEqual([
      ['f1', 'later'],
      ['f1', 'drop'],
      ['f3', 'reopen'],
    ]);
  });

  it('is noted with the field hint, and what was typed stays until it is kept', async () => {
    const desk = practicesDesk(shownPractices({ followUps: [followUp] }));
    desk.followUps.onFollowUp.mockResolvedValueOnce(false);
    show(desk);
    const view = part('Ask about');
    expect(view.getByText('Write only what you would say to them.')).toBeTruthy();
    const [person, what] = [view.getByLabelText('Person'), view.getByLabelText('What to ask about')];
    type(person, 'Ben');
    type(what, 'the move');
    submit(what);
    await waitFor(() => expect(desk.followUps.onFollowUp).toHaveBeenCalledWith('Ben', 'the move'));
    expect(what).toHaveProperty('value', 'the move');
    submit(what);
    await waitFor(() => expect(what).toHaveProperty('value', ''));
    expect(document.activeElement).toBe(person);
  });
});

describe('thanks', () => {
  it('are noted, said aloud and copied', async () => {
    const desk = practicesDesk(
      shownPractices({ appreciations: [thanks, { ...thanks, id: 'a0', what: 'old', wall: NOW - 9 * DAY_MS }] }),
    );
    show(desk, { practice: 'appreciations' });
    const view = part('Thank');
    fireEvent.click(view.getByRole('button', { name: 'Copy' }));
    expect(copy).toHaveBeenLastCalledWith('Ben, thank you for the map.');
    type(view.getByLabelText('Person'), 'Ana Lima');
    type(view.getByLabelText('What it shows'), 'Care');
    submit(view.getByLabelText('Person'));
    expect(desk.thanks.onAppreciation).toHaveBeenCalledWith({ name: 'Ana Lima', what: '', value: 'Care' });
    await waitFor(() => expect(view.getByLabelText('Person')).toHaveProperty('value', ''));
    fireEvent.click(view.getByRole('button', { name: 'Remove: Ben, thank you for old.', hidden: true }));
    expect(desk.thanks.onForget).toHaveBeenCalledWith('a0');
  });

  it('name nobody without thanks before somebody asks', () => {
    const desk = practicesDesk(shownPractices());
    show(desk, { practice: 'appreciations' });
    const ask = part('Thank').getByRole('button', { name: 'Who has not been thanked lately' });
    expect(ask.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(ask);
    expect(desk.thanks.onLately).toHaveBeenCalledOnce();
    cleanup();
    show(practicesDesk(shownPractices(), { lately: ['Cleo'] }), { practice: 'appreciations' });
    expect(part('Thank').getByText('Cleo')).toBeTruthy();
  });
});

describe('ideas', () => {
  it('get an answer, which is told', () => {
    const told = {
      ...idea,
      id: 'i2',
      text: 'Shorter?',
      reply: { kind: 'not-now', text: 'from May', wall: NOW },
    } as const;
    const desk = practicesDesk(shownPractices({ ideas: [idea, told] }));
    show(desk);
    const view = part('You said, we did');
    fireEvent.click(view.getByRole('button', { name: 'Copy' }));
    expect(copy).toHaveBeenLastCalledWith('You said: Shorter?\nNot now: from May');
    fireEvent.click(view.getByRole('button', { name: 'We told it' }));
    expect(desk.ideas.onTold).toHaveBeenCalledWith(['i2']);
    const keep = view.getByRole('button', { name: 'Keep answer: Later?' });
    const form = within(keep.closest('form')!);
    fireEvent.change(form.getByLabelText('Answer'), { target: { value: 'doing' } });
    type(form.getByLabelText('In your words'), 'on Monday');
    submit(keep);
    expect(desk.ideas.onReply).toHaveBeenCalledWith('i1', 'doing', 'on Monday');
  });
});
