import { describe, expect, it } from 'vitest';
import { camel } from '../../../components/camel.ts';
import messages from '../../../lib/i18n/locales/en.json' with { type: 'json' };
import { ANSWERS, CHECKLIST_AREAS, CHECKLIST_QUESTIONS, PRACTICES } from '../../../lib/practices/checklist.ts';
import { INCLUDER_THINGS } from '../../../lib/practices/includer.ts';
import { LONGEST_NORM, MOST_NORMS, parseNorms, STARTER_NORMS } from '../../../lib/practices/norms.ts';
import { idOf, QUESTION_MOODS, questionsOf } from '../../../lib/practices/questions.ts';
import { ROLES, type RoleReason } from '../../../lib/practices/roles.ts';

const { practices } = messages;
const { checklist } = practices;

const REASONS = [
  'only-one-here',
  'never-led',
  'never-had-it',
  'led-longest-ago',
  'longest-ago',
  'not-twice-running',
  'others-have-one',
  'by-hand',
] as const satisfies readonly RoleReason[];
const TURNS = ['closer', 'same', 'further'] as const;

describe('the words of the practices', () => {
  it.each<[string, readonly string[], object]>([
    ['moods', QUESTION_MOODS, practices.mood],
    ['questions', questionsOf(null, []).map(idOf), practices.questions],
    ['roles', ROLES, practices.roles],
    ['reasons', REASONS, practices.roleReason],
    ['turns', TURNS, checklist.turn],
    ['norms', STARTER_NORMS, practices.norms],
    ['areas', CHECKLIST_AREAS, checklist.area],
    ['questions of the checklist', CHECKLIST_QUESTIONS, checklist.question],
    ['answers', ANSWERS, checklist.answer],
    ['suggestions', PRACTICES, checklist.suggestion],
    ['things an includer does', INCLUDER_THINGS, practices.includer],
  ])('%s: there are some for each, all different, and no others', (_, ids, texts) => {
    expect(Object.keys(texts).sort()).toEqual(ids.map((id) => camel(id)).sort());
    expect(new Set(Object.values(texts)).size).toBe(ids.length);
    for (const text of Object.values(texts) as string[]) {
      expect(text.length).toBeLessThanOrEqual(140);
      expect(text).not.toMatch(/[${}]/);
    }
  });

  it.each(Object.entries(practices.questions))('%s is one question, short enough to say', (_, text) => {
    expect(text.endsWith('?')).toBe(true);
    expect(text.split('?')).toHaveLength(2);
    expect(text.length).toBeLessThanOrEqual(90);
    expect(text).not.toMatch(/\b(must|should you|why)\b/i);
  });

  it.each(Object.entries(checklist.question))('%s can be answered with yes, partly or not yet', (_, text) => {
    expect(text).toMatch(/^(Is|Are|Do|Does|Can) .*\?$/);
  });

  it('norms to begin with are norms as they are kept', () => {
    const starters = Object.values(practices.norms);
    expect(starters.length).toBeLessThanOrEqual(MOST_NORMS);
    expect(parseNorms(starters.join('\n'))).toEqual(starters);
    for (const norm of starters) expect(norm.length).toBeLessThanOrEqual(LONGEST_NORM);
  });
});
