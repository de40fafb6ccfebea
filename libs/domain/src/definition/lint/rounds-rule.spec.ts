import { faultsOf } from '../spec-support/broken-pack';
import { roundFiles } from '../spec-support/round-files';

const head = '{ position: department-head, of: author.department }';
const dean = '{ position: dean, each: faculty of form.students }';
const expert = '{ person: form.expert, looks: [text] }';

const messages = (...args: Parameters<typeof roundFiles>): readonly string[] =>
  faultsOf(roundFiles(...args)).map(({ message }) => message);

describe('an approval by several', () => {
  it.each([
    ['all at once', [`ask: [${head}, ${dean}, ${expert}]`]],
    ['in turn', [`ask: [${head}, ${expert}]`, 'order: in-turn', 'refusal: heard']],
    ['some of many', ['ask: [{ persons: form.experts }]', 'needed: 2', 'rework: all', 'once: case']],
    ['a part of them', ['ask: [{ persons: form.experts }]', "needed: '60%'"]],
    ['a working group', ['ask: [{ group: accreditation }, { group: form.text }]']],
    ['any of a working group', ['by: { group: accreditation }']],
    ['by stages', [`stages: [{ ask: [${head}, ${expert}], needed: any }, { ask: [${dean}] }]`]],
  ])('R35 may ask %s', (_, round) => {
    expect(messages(round)).toEqual([]);
  });

  it.each([
    [['ask: []'], 'step visas, ask: nobody is asked'],
    [[`by: ${head}`, `ask: [${head}]`], 'step visas: «by» and «ask» exclude each other'],
    [['due: { within: 2 days }'], 'step visas: nobody is asked'],
    [[`ask: [${head}]`, 'needed: 2'], 'step visas: 2 must agree, and 1 are asked'],
    [[`ask: [${head}]`, 'needed: none'], 'step visas, needed: does not say how many must agree'],
    [[`ask: [${head}]`, "needed: '0%'"], 'step visas, needed: does not say how many must agree'],
    [
      [`ask: [${head}, ${expert}]`, 'order: in-turn', 'needed: any'],
      'step visas, needed: cannot be chosen where one is asked after the other',
    ],
    [['ask: [{ position: deen, of: author.faculty }]'], 'there is no position «deen»'],
    [
      ['ask: [{ position: dean, each: hobby of form.students }]'],
      'step visas: nothing is known by the relation «hobby»',
    ],
    [['ask: [{ person: form.nobody }]'], 'form.nobody'],
    [['ask: [{ group: acreditation }]'], 'there is no working group «acreditation»'],
    [['by: { group: sleeping }'], 'step visas: nobody is in the working group «sleeping»'],
    [['ask: [{ group: form.nobody }]'], 'form.nobody'],
    [['ask: [{ position: dean }]'], 'step visas, ask, 1: does not say of which unit'],
    [[`ask: [{ person: form.expert, looks: [txt] }]`], 'there is no field of the form «txt»'],
    [[`ask: [${head}]`, 'unmet: refuse'], 'step visas: nobody can abstain'],
  ])('is refused where it says %j', (round, message) => {
    expect(messages(round).join('\n')).toContain(message);
  });

  it.each([
    [['agree: { end: done }', 'abstain: {}'], 'step visas: nothing is said to follow when all abstain'],
    [['refuse: { end: refused }'], 'nobody can agree at step visas'],
    [
      ['agree: { end: done }', 'postpone: { stay: true }'],
      'step visas: «postpone» cannot keep the question open for all',
    ],
    [['agree: { end: done, form: draft }'], 'step visas: several cannot fill one form'],
  ])('is refused with the outcomes %j', (outcomes, message) => {
    expect(messages([`ask: [${head}]`], outcomes).join('\n')).toContain(message);
  });

  it.each([
    [['agree: { end: done }', 'return: { choose: [visas] }'], 'leaves nothing to choose'],
    [['agree: { end: done }', 'return: { choose: [visas, nowhere] }'], 'there is no step «nowhere»'],
    [['agree: { end: done }', 'return: { choose: [visas, visas], next: visas }'], 'leaves nothing to choose'],
  ])('is refused with a choice of steps in %j', (outcomes, message) => {
    expect(messages([`ask: [${head}]`], outcomes).join('\n')).toContain(message);
  });

  it('may say what follows when all abstain', () => {
    const outcomes = ['agree: { end: done }', 'refuse: { end: refused }', 'abstain: {}'];
    expect(messages([`ask: [${head}]`, 'unmet: refuse'], outcomes)).toEqual([]);
  });
});
