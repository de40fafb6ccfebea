import { planForm } from './form-plan';
import { choicesAmong, isJournalChosen, narrowed, setValue, teachingChosen } from './narrowing';
import { load, note } from './spec-support';

const plan = planForm(note);
const chosen = { discipline: 'ecology', group: 'A', dates: ['2026-11-12', '2026-11-16'], lessonTypes: ['lecture'] };

describe('fields that depend on the journal', () => {
  it('are chosen from the journals that are left', () => {
    const left = teachingChosen(load, plan, { discipline: 'ecology' });
    expect(left.map(({ journal }) => journal)).toEqual(['j1', 'j2']);
    expect(choicesAmong(left, 'student').map(({ id }) => id)).toEqual(['a1', 'a2', 'b1']);
    expect(choicesAmong(load, 'group').map(({ id }) => id)).toEqual(['A', 'B']);
  });

  it('wait until the journal is known', () => {
    expect(isJournalChosen(plan, { discipline: 'ecology' })).toBe(false);
    expect(isJournalChosen(plan, chosen)).toBe(true);
  });

  it('lose what another journal has not: students, dates and types', () => {
    const before = { ...chosen, students: ['a1'], cause: 'kept' };
    expect(narrowed(note, plan, { ...before, group: 'B' }, load)).toEqual({
      ...{ discipline: 'ecology', group: 'B', cause: 'kept' },
      ...{ dates: ['2026-11-16'], lessonTypes: ['lecture'] },
    });
  });

  it('stay as they are when they still fit', () => {
    const before = { ...chosen, students: ['a1'] };
    expect(narrowed(note, plan, before, load)).toBe(before);
  });
});

describe('a value', () => {
  it.each([[''], [undefined], [[]]])('of %j is a field left out', (value) => {
    expect(setValue({ cause: 'x', group: 'A' }, 'cause', value)).toEqual({ group: 'A' });
  });

  it('of false or zero is an answer', () => {
    expect(setValue(setValue({}, 'sure', false), 'count', 0)).toEqual({ sure: false, count: 0 });
  });
});
