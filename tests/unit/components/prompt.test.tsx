// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PromptCard, type PromptCardProps } from '../../../components/prompt/prompt-card.tsx';
import type { OwnPrompt } from '../../../lib/facilitation/prompts.ts';
import { ownPrompts } from './actions.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const VALUES = { name: 'Ben', next: 'Ana', topic: '', purpose: '' };
const MINE: OwnPrompt = { id: '4', situation: 'by-name', text: 'Over to you, {name}?' };

function show(change: Partial<PromptCardProps> = {}) {
  const copy = vi.fn(() => Promise.resolve());
  const onClose = vi.fn();
  const view = render(
    <PromptCard situation="by-name" values={VALUES} own={ownPrompts()} turn={0} {...{ copy, onClose }} {...change} />,
  );
  return { ...view, copy, onClose };
}

const words = () => document.querySelector('blockquote')?.textContent;
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('a prompt', () => {
  it('is copied with Enter: the focus is on Copy, which tells what it copies', async () => {
    const { copy } = show();
    const button = screen.getByRole('button', { name: 'Copy' });
    expect(document.activeElement).toBe(button);
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe(words());
    fireEvent.click(button);
    await screen.findByText('Copied');
    expect(copy).toHaveBeenCalledExactlyOnceWith('Anything to add here, Ben? Fine to pass.');
  });

  it('has other words, and comes round to the first', () => {
    show();
    const seen = [words()];
    for (let i = 0; i < 3; i++) {
      press('Other words');
      expect(seen).not.toContain(words());
      seen.push(words());
    }
    press('Other words');
    expect(words()).toBe(seen[0]);
  });

  it('goes up and down the ladder', () => {
    show();
    const step = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
    expect(screen.getAllByRole('radio').map((radio) => radio.parentElement?.textContent)).toEqual([
      'Open',
      'Heads-up',
      'By name',
      'Privately',
    ]);
    step('Heads-up');
    expect(words()).toBe("Ben, then Ana, if you'd like. No hurry.");
    step('Open');
    expect(words()).not.toContain('Ben');
    step('Privately');
    expect(words()).toMatch(/^Hi Ben/);
    expect(screen.queryByRole('button', { name: 'I asked' })).toBeNull();
  });

  it('shows names as text, whatever is in them', () => {
    const { container } = show({ values: { ...VALUES, name: '<img src=x> $1 {topic}' } });
    expect(words()).toBe('Anything to add here, <img src=x> $1 {topic}? Fine to pass.');
    expect(container.querySelector('img')).toBeNull();
    expect(container.querySelector('blockquote bdi bdi')?.textContent).toBe('<img src=x> $1 {topic}');
  });

  it('gives ten seconds to whoever was asked by name, and says when they are over', () => {
    vi.useFakeTimers();
    show();
    expect(screen.queryByText('Give it ten seconds')).toBeNull();
    press('I asked');
    expect(screen.getByText('Give it ten seconds').getAttribute('role')).toBe('status');
    expect(document.querySelector('.ten-seconds-left')?.getAttribute('aria-hidden')).toBe('true');
    for (let i = 0; i < 9; i++) void act(() => void vi.advanceTimersByTime(1000));
    expect(document.querySelector('.ten-seconds .count')?.textContent).toBe('1 sec');
    void act(() => void vi.advanceTimersByTime(1000));
    expect(screen.getByText('Ten seconds have passed. There is no hurry.')).toBeTruthy();
    expect(document.querySelector('.ten-seconds-left')).toBeNull();
    press('I asked');
    expect(screen.getByText('Give it ten seconds')).toBeTruthy();
  });

  it('begins the ten seconds with copying, too, but not where nothing was copied', async () => {
    show({ copy: () => Promise.reject(new Error('No clipboard')) });
    press('Copy');
    await screen.findByText('Could not copy');
    expect(screen.queryByText('Give it ten seconds')).toBeNull();
    cleanup();
    show();
    press('Copy');
    expect(await screen.findByText('Give it ten seconds')).toBeTruthy();
  });

  it('is only words in every other situation', () => {
    show({ situation: 'thanks' });
    expect(screen.getByRole('region', { name: 'Thank somebody' })).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('button', { name: 'I asked' })).toBeNull();
  });

  it('closes', () => {
    const { onClose } = show();
    press('Close');
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe("the user's own words", () => {
  const type = (value: string) => fireEvent.input(screen.getByLabelText('Your words'), { target: { value } });

  it('come first, and are said to be theirs', () => {
    show({ own: ownPrompts([MINE]) });
    expect(words()).toBe('Over to you, Ben?');
    expect(screen.getByText('Your words')).toBeTruthy();
    press('Other words');
    expect(words()).toBe('Anything to add here, Ben? Fine to pass.');
    expect(screen.queryByText('Your words')).toBeNull();
  });

  it('begin from what is shown, with its placeholders, and are shown once they are kept', async () => {
    const own = ownPrompts();
    show({ own });
    press('Edit');
    const field = screen.getByLabelText<HTMLTextAreaElement>('Your words');
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('Anything to add here, {name}? Fine to pass.');
    type(' Over to you, {name}? ');
    own.onKeep.mockImplementation(() => {
      own.prompts.value = [MINE];
      return Promise.resolve(null);
    });
    press('Keep as mine');
    await waitFor(() => expect(words()).toBe('Over to you, Ben?'));
    expect(own.onKeep).toHaveBeenCalledExactlyOnceWith({
      id: null,
      situation: 'by-name',
      text: ' Over to you, {name}? ',
    });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Copy' })));
  });

  it('are changed in place, or given back for those that came with Hearth', () => {
    const own = ownPrompts([MINE]);
    show({ own });
    press('Edit');
    press('Keep as mine');
    expect(own.onKeep).toHaveBeenCalledExactlyOnceWith({ id: '4', situation: 'by-name', text: MINE.text });
    press('Use the words that came with Hearth');
    expect(own.onReset).toHaveBeenCalledExactlyOnceWith('by-name');
  });

  it('say what Hearth does not know in them', () => {
    show();
    press('Edit');
    type('Hi {Name}, on {topic}');
    expect(screen.getByText('Hearth does not know {Name}, so it stays as you typed it.')).toBeTruthy();
  });

  it.each([
    ['empty', 'Write something first.'],
    ['too-long', 'That is more than 300 characters. Shorter is easier to say.'],
    ['too-many', 'You have 50 prompts, which is as many as Hearth keeps. Remove one first.'],
  ] as const)('say why they are not kept: %s', async (problem, said) => {
    const onKeep = vi.fn(() => Promise.resolve(problem));
    show({ own: { ...ownPrompts(), onKeep } });
    press('Edit');
    press('Keep as mine');
    expect(await screen.findByText(said)).toBeTruthy();
    expect(screen.getByLabelText('Your words').getAttribute('aria-invalid')).toBe('true');
  });

  it('say when they could not be kept, and are not lost', async () => {
    show({ own: { ...ownPrompts(), onKeep: () => Promise.reject(new Error('full')) } });
    press('Edit');
    type('Mine');
    press('Keep as mine');
    expect(await screen.findByText('Hearth could not keep this. You can try once more.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Your words').value).toBe('Mine');
    press('Cancel');
    expect(words()).toBe('Anything to add here, Ben? Fine to pass.');
  });

  it('cannot be kept before they were read', () => {
    show({ own: null });
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
  });
});
