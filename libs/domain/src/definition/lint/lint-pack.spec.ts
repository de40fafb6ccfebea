import { changed, expectOneFault, faultsOf, lineOf } from '../spec-support/broken-pack';
import type { Breakage } from '../spec-support/broken-pack';
import { packFiles } from '../spec-support/pack-files';

const definition = 'definition.yaml';
const words = "{ ru: 'а', kk: 'ә', ky: 'ө', en: 'a' }";

/** A step that tells somebody something. */
const notify = (id: string, next: string): string =>
  `  - { id: ${id}, kind: notify, title: ${words}, message: ${words}, to: [author], ${next} }\n`;

it('finds nothing wrong with the pack of the journal correction', () => {
  expect(faultsOf(packFiles('journal-correction'))).toEqual([]);
});

describe('a route', () => {
  it.each<Breakage>([
    {
      what: 'leads to a step that does not exist',
      from: 'agree: { next: council, produces: explanatory-note }',
      to: 'agree: { next: counsil }',
      at: 'agree: {',
      message: 'there is no step «counsil»',
      hint: 'did you mean «council»?',
    },
    {
      what: 'leads to an end that does not exist',
      from: 'refuse: { end: refused }\n\n',
      to: 'refuse: { end: refusd }\n\n',
      at: 'refuse: { end: refusd',
      message: 'there is no end «refusd»',
      hint: 'did you mean «refused»?',
    },
    {
      what: 'has a step that is never reached',
      from: '\njoin:',
      to: `\n${notify('told', 'end: refused')}\njoin:`,
      at: '- { id: told',
      message: 'step told is never reached',
    },
    {
      what: 'has an end that no case reaches',
      from: '\nends:',
      to: `\nends:\n  lost: { title: ${words}, inform: nobody }`,
      at: 'lost: {',
      message: 'no case ever ends as «lost»',
    },
    {
      what: 'takes the name of an end that every case has',
      from: '\nends:',
      to: `\nends:\n  recalled: { title: ${words}, inform: nobody }`,
      at: 'recalled: {',
      message: 'every case has the end «recalled» already',
    },
  ])('is refused when it $what', expectOneFault);

  it('is refused when nobody is asked in a loop', () => {
    const steps = notify('told', 'next: told-again') + notify('told-again', 'next: told');
    const pack = changed(definition, 'return: { next: author-rework }', 'return: { next: told }');
    const looped = pack.map((file) => ({ ...file, text: file.text.replace('\njoin:', `\n${steps}\njoin:`) }));
    expect(faultsOf(looped).map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        'step told is in a loop in which nobody is asked',
        'step told-again is in a loop in which nobody is asked',
        'from step told no way leads to an end',
      ]),
    );
  });
});

describe('items', () => {
  it.each<Breakage>([
    {
      what: 'are entered from outside',
      from: 'return: { next: author-rework }',
      to: 'return: { next: [{ when: count(form.students) > 5, next: reopen }, { next: author-rework }] }',
      at: '- id: reopen',
      message: 'step reopen runs inside items of council and outside of them',
    },
    {
      what: 'lead back to where they were opened',
      from: 'refuse: { end: refused }\n      closed',
      to: 'refuse: { next: council }\n      closed',
      at: '- id: reopen',
      message: 'step reopen leads back to council, which opens the items',
    },
    {
      what: 'are grouped by a relation that nothing knows',
      from: 'each: faculty of form.students',
      to: 'each: tutor of form.students',
      at: 'each: tutor',
      message: 'nothing is known by the relation «tutor»',
    },
    {
      what: 'are made of those who have no such relation',
      from: 'each: faculty of form.students',
      to: 'each: faculty of form.lessonTypes',
      at: 'each: faculty of form.lessonTypes',
      message: 'form.lessonTypes is not a list of those who have a faculty',
    },
    {
      what: 'end as the join does not expect',
      from: 'unchanged: any item unchanged',
      to: 'unchanged: any item forgotten',
      at: 'unchanged: any item',
      message: 'no item ends as «forgotten»',
    },
    {
      what: 'hang on what they are themselves',
      from: 'each: faculty of form.students',
      to: 'each: faculty of item.students',
      at: 'each: faculty of item',
      message: 'there is no item.students',
    },
  ])('are refused when they $what', ({ file = definition, from, to, at, message }) => {
    const pack = changed(file, from, to);
    expect(faultsOf(pack)).toContainEqual(expect.objectContaining({ file, line: lineOf(pack, file, at), message }));
  });

  it('need a join', () => {
    const pack = changed(
      definition,
      'join:\n  corrected: any item corrected\n  unchanged: any item unchanged\n  refused: otherwise\n',
      '',
    );
    expect(faultsOf(pack).map(({ message }) => message)).toEqual([
      'nothing says what the items of council make of the case',
    ]);
  });
});

describe('what a pack names', () => {
  it.each<Breakage>([
    {
      what: 'a position',
      from: 'by: { position: department-head',
      to: 'by: { position: departmenthead',
      at: 'by: { position: departmenthead',
      message: 'there is no position «departmenthead»',
      hint: 'did you mean «department-head»?',
    },
    {
      what: 'a position to whom it escalates',
      from: 'escalate: { position: vice-rector',
      to: 'escalate: { position: emperor',
      at: 'escalate: { position: emperor',
      message: 'there is no position «emperor»',
    },
    {
      what: 'a council',
      from: 'council: deans-council',
      to: 'council: dean-council',
      at: 'council: dean-council',
      message: 'there is no council «dean-council»',
    },
    {
      what: 'a requirement',
      from: 'implements: [R01, ',
      to: 'implements: [R99, ',
      at: 'implements: [R99',
      message: 'there is no requirement «R99»',
    },
    {
      what: 'a template',
      from: 'allow: { next: reopen, produces: minutes-extract }',
      to: 'allow: { next: reopen, produces: minutes }',
      at: 'produces: minutes }',
      message: 'there is no template «minutes»',
    },
    {
      what: 'a form',
      from: 'refuse: { end: refused }\n\n',
      to: 'refuse: { end: refused, form: refusal }\n\n',
      at: 'form: refusal',
      message: 'there is no form «refusal»',
    },
    {
      what: 'a field of the form',
      from: 'from: form.detectedOn',
      to: 'from: form.detected',
      at: 'from: form.detected',
      message: 'there is no form.detected',
      hint: 'detectedOn',
    },
    {
      what: 'an answer that was not given on every way here',
      from: 'agree: { next: council, produces: explanatory-note }',
      to: 'agree: { next: [{ when: answers.council.minutesNumber = "1", end: refused }, { next: council }] }',
      at: 'agree: { next: [',
      message: 'there is no answers.council',
    },
    {
      what: 'the item outside of items',
      from: 'of: author.department }',
      to: 'of: item.faculty }',
      at: 'of: item.faculty }',
      message: 'there is no item.faculty',
    },
    {
      what: 'the present time',
      from: 'from: form.detectedOn',
      to: 'from: today()',
      at: 'from: today()',
      message: 'today() may not be called in a pack',
    },
  ])('must exist: $what', expectOneFault);

  it('must be used, where it is a form or a template', () => {
    const files = [
      ...packFiles('journal-correction'),
      { path: 'forms/memo.json', text: '{ "type": "object", "properties": {} }' },
      { path: 'templates/memo.hbs', text: 'memo' },
    ];
    expect(faultsOf(files)).toEqual([
      expect.objectContaining({ file: 'forms/memo.json', message: 'the form «memo» is used nowhere' }),
      expect.objectContaining({ file: 'templates/memo.hbs', message: 'the template «memo» is used nowhere' }),
    ]);
  });
});

describe('what nothing would carry out', () => {
  it.each<Breakage>([
    {
      what: 'R10 a refusal without a reason',
      from: 'refuse: { end: refused }\n\n',
      to: 'refuse: { end: refused, reason: optional }\n\n',
      at: 'refuse: { end: refused, reason: optional',
      message: '«refuse» gives no reason',
    },
    {
      what: 'a reminder before the term begins',
      from: '{ before: P1D, to: [holder] }',
      to: '{ before: P3D, to: [holder] }',
      at: '{ before: P3D',
      message: 'step visa: the reminder would come before the term begins',
    },
    {
      what: 'an act for a window that is overdue',
      from: 'remind: [{ before: P1D, to: [author] }]',
      to: 'breach: [{ after: PT0H, remind: [author] }]',
      at: 'breach: [{ after: PT0H, remind: [author] }]',
      message: 'a window cannot be overdue: it ends',
    },
    {
      what: 'a window that nobody can open',
      from: '      open: {}\n',
      to: '',
      at: 'refuse: { end: refused }\n      closed',
      message: 'the window of step reopen has no «open»',
    },
    {
      what: 'R07 a window held by a whole position',
      from: '    holder: author\n',
      to: '    holder: { position: dean, of: item.faculty }\n',
      at: 'holder: { position',
      message: 'the window of step reopen is held by a position',
    },
    {
      what: 'R08 a window whose end leads nowhere',
      from: '      closed: { end: corrected, produces: result-sheet }\n',
      to: '      close: { end: corrected, produces: result-sheet }\n',
      at: 'close: { end: corrected',
      message: 'step reopen, outcomes close, end: leads on, though the step goes on',
    },
    {
      what: 'outcomes of a case that nobody waits for',
      from: 'return: { next: author-rework }',
      to: 'return: { next: author-rework }\n      nod: { title: 1, end: refused }',
      at: 'nod: {',
      message: 'step visa, outcomes nod, title: named fields are needed here',
    },
  ])('is refused: $what', expectOneFault);
});

describe('a step that starts another procedure', () => {
  const child = (rest: string): string => `  - { id: child, kind: case, title: ${words}, procedure: memo, ${rest} }\n`;
  const withChild = (rest: string) => {
    const pack = changed(definition, 'return: { next: author-rework }', 'return: { next: child }');
    return pack.map((file) => ({
      ...file,
      text: file.text.replace('  - id: author-rework', `${child(rest)}\n  - id: author-rework`),
    }));
  };
  const outcomes = 'wait: true, outcomes: { done: { next: author-rework }, otherwise: { end: refused } }';

  it('is accepted when its form and its ends are known', () => {
    expect(faultsOf(withChild(`form: { remark: form.cause }, ${outcomes}`))).toEqual([]);
    expect(faultsOf(withChild('form: { remark: form.cause }, next: author-rework'))).toEqual([]);
  });

  it.each([
    ['form: {}, next: author-rework', 'memo needs the field «remark»'],
    ['form: { remark: form.cause, remarks: form.cause }, next: author-rework', 'there is no field of memo «remarks»'],
    [`form: { remark: form.cause }, ${outcomes.replace('done', 'made')}`, 'there is no end of memo «made»'],
    [`form: { remark: form.because }, ${outcomes}`, 'there is no form.because'],
    [
      'form: { remark: form.cause }, wait: true, outcomes: { done: { next: author-rework } }',
      'step child, outcomes: has no «otherwise»',
    ],
    [
      'form: { remark: form.cause }, outcomes: { done: { next: author-rework } }',
      'step child, outcomes: nobody waits for them',
    ],
  ])('is refused with «%s»', (rest, message) => {
    const pack = withChild(rest);
    const faults = faultsOf(pack);
    expect(faults.map((fault) => fault.message)).toContain(message);
    expect(faults.find((fault) => fault.message === message)?.line).toBe(lineOf(pack, definition, '- { id: child'));
  });
});

describe('a form', () => {
  const note = 'forms/explanatory-note.json';

  it.each<Breakage>([
    {
      what: 'whose bounds exclude each other',
      file: note,
      from: '"minLength": 10',
      to: '"minLength": 3000',
      at: '{\n      "type": "string",\n      "minLength": 3000',
      message: 'nothing can be entered: minLength 3000 is above maxLength 2000',
    },
    {
      what: 'whose example does not fit',
      file: note,
      from: '"minLength": 10',
      to: '"pattern": "^[A-Z]", "examples": ["lower case"], "minLength": 10',
      at: '{\n      "type": "string",\n      "pattern"',
      message: 'the example «lower case» does not fit: pattern',
    },
    {
      what: 'that would replace another',
      from: 'form: explanatory-note\n    fills: case',
      to: 'form: rework\n    fills: case',
      at: 'form: rework',
      message: 'there is no form «rework»',
    },
  ])('is refused, $what', ({ file = 'definition.yaml', from, to, at, message }) => {
    const pack = changed(file, from, to);
    expect(faultsOf(pack)).toContainEqual(expect.objectContaining({ file, line: lineOf(pack, file, at), message }));
  });
});
