import type { HeldThen } from './lateness';
import { latenessOf } from './lateness';

const author = { person: 'teacher', unit: 'biology' };
const due = '2026-11-24T19:00:00Z';
const before = '2026-11-23T05:00:00Z';
const visa: HeldThen = {
  task: 'visa#1',
  step: 'visa',
  person: null,
  position: 'department-head',
  unit: 'biology',
  people: ['head'],
};
const rework: HeldThen = {
  task: 'author-rework#1',
  step: 'author-rework',
  person: 'teacher',
  position: null,
  unit: null,
  people: ['teacher'],
};

describe('R02 whose lateness it is', () => {
  it('is of whoever had the task when the term ended', () => {
    expect(latenessOf({ due, filedAt: before, author, held: visa })).toEqual({
      kind: 'holder',
      people: ['head'],
      unit: 'biology',
      position: 'department-head',
      step: 'visa',
      task: 'visa#1',
    });
  });

  it('is the author’s while he reworked the note', () => {
    expect(latenessOf({ due, filedAt: before, author, held: rework })).toMatchObject({
      kind: 'author',
      people: ['teacher'],
      step: 'author-rework',
    });
  });

  it.each([due, '2026-11-25T05:00:00Z'])('is the author’s who filed at %s, whoever is asked', (filedAt) => {
    expect(latenessOf({ due, filedAt, author, held: visa })).toMatchObject({
      kind: 'filed-late',
      people: ['teacher'],
      unit: 'biology',
      task: null,
    });
  });

  it('is nobody’s where the position was vacant, and where nobody was asked', () => {
    expect(latenessOf({ due, filedAt: before, author, held: { ...visa, people: [] } })).toMatchObject({
      kind: 'vacant',
      people: [],
      position: 'department-head',
    });
    expect(latenessOf({ due, filedAt: before, author, held: null })).toMatchObject({ kind: 'nobody', people: [] });
  });
});
