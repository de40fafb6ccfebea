import { errorCodes, languages } from '@kelisim/domain';
import { problemKinds } from './problem-kinds';
import { toProblem } from './to-problem';

describe('problem documents', () => {
  it.each(errorCodes)('R41 «%s» has a status and words of its own in four languages', (code) => {
    const { status, title, detail } = problemKinds[code];
    expect(status).toBeGreaterThanOrEqual(400);
    for (const words of [title, ...(detail === null ? [] : [detail])]) {
      expect(Object.keys(words).sort()).toEqual([...languages].sort());
      expect(new Set(Object.values(words).filter((text) => text.trim() !== '')).size).toBeGreaterThan(1);
    }
    expect(new Set(Object.values(title)).size).toBe(languages.length);
  });

  it('the details of a refusal ask for the same values in every language', () => {
    const asked = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const { detail } of Object.values(problemKinds)) {
      if (detail === null) continue;
      for (const language of languages) expect(asked(detail[language])).toEqual(asked(detail.en));
    }
  });

  it('a detail is left out while a value of it is missing', () => {
    expect(toProblem({ code: 'outcome-unknown', data: { outcome: 'x' } }, 'en', null)).not.toHaveProperty('detail');
    const whole = toProblem({ code: 'outcome-unknown', data: { outcome: 'x', known: ['a', 'b'] } }, 'en', null);
    expect(whole.detail).toBe('The outcome “x” is unknown; possible are: a, b.');
  });

  it('a moment is told in the local time of the university', () => {
    const data = { outcome: 'agree', by: 'А. Б.', at: '2026-11-22T20:30:00.000Z' };
    expect(toProblem({ code: 'task-closed', data }, 'en', 'Asia/Almaty').detail).toMatch(
      /^“Agree”: А. Б., November 23, 2026 at 1:30\sAM\.$/,
    );
  });

  it('an internal fault tells nothing of itself', () => {
    expect(toProblem({ code: 'internal', data: { missingFact: 'due:visa' } }, 'en', null)).not.toHaveProperty('data');
  });
});
