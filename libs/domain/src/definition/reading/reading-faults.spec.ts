import { expectOneFault } from '../spec-support/broken-pack';
import type { Breakage } from '../spec-support/broken-pack';

const note = 'forms/explanatory-note.json';

describe('a file that cannot be read', () => {
  it.each<Breakage>([
    {
      what: 'a bracket is missing',
      from: 'days: { count: calendar, first: next }',
      to: 'days: { count: calendar, first: next',
      at: 'start:',
      message: 'Flow map in block collection must be sufficiently indented and end with a }',
    },
    {
      what: 'a field is misspelt',
      from: 'fills: case',
      to: 'fils: case',
      at: 'fils: case',
      message: 'step author-rework: there is no field «fils»',
      hint: 'did you mean «fills»?',
    },
    {
      what: 'a field is missing',
      from: 'days: { count: calendar, first: next }',
      to: 'days: { count: calendar }',
      at: 'days: {',
      message: 'days: «first» is missing',
      hint: 'add «first:»',
    },
    {
      what: 'a language is missing (R41)',
      from: '      kk: Журналды қайта ашу\n',
      to: '',
      at: '      ru: Повторное открытие журнала',
      message: 'step reopen, title: «kk» is missing',
    },
    {
      what: 'a term is none',
      from: 'within: 2 days\n      from: form',
      to: 'within: two days\n      from: form',
      at: 'within: two days',
      message: 'step visa, due, within: «two days» is not a term',
      hint: '«3 working days»',
    },
    {
      what: 'a reminder has no distance',
      from: '{ before: P1D, to: [holder] }',
      to: '{ before: tomorrow, to: [holder] }',
      at: 'before: tomorrow',
      message: 'step visa, due, remind, 1, before: «tomorrow» is not a distance in time',
    },
    {
      what: 'the number has no sequence (R39)',
      from: "'ОБ-{year}-{seq:5}'",
      to: "'ОБ-{year}'",
      at: 'number:',
      message: 'number: «ОБ-{year}» is not a pattern of numbers',
    },
    {
      what: 'an outcome leads nowhere',
      from: 'agree: { next: council, produces: explanatory-note }',
      to: 'agree: {}',
      at: 'agree: {}',
      message: 'step visa, outcomes agree: leads nowhere',
    },
    {
      what: 'the last branch has a condition',
      from: 'agree: { next: council, produces: explanatory-note }',
      to: 'agree: { next: [{ when: count(form.students) > 1, next: council }] }',
      at: 'agree: { next: [',
      message: 'step visa, outcomes agree, next, 1: the last branch has a condition',
    },
    {
      what: 'an outcome has no words',
      from: 'agree: { next: council, produces: explanatory-note }',
      to: 'nod: { next: council }',
      at: 'nod: {',
      message: 'step visa, outcomes nod: has no title',
    },
    {
      what: 'there is no such kind of step',
      from: 'kind: approval',
      to: 'kind: aproval',
      at: '- id: visa',
      message: 'steps, 1: there is no kind «aproval»',
      hint: 'did you mean «approval»?',
    },
    {
      what: 'the join does not cover everything',
      from: '  refused: otherwise\n',
      to: '',
      at: '  corrected: any item corrected',
      message: 'join: does not end with «otherwise»',
    },
    {
      what: 'a field of a form has no words',
      file: note,
      from: '"x-title": { "ru": "Группа", "kk": "Топ", "ky": "Топ", "en": "Group" },',
      to: '',
      at: '"group": {',
      message: 'form explanatory-note, properties group: has no words for the person who fills it',
    },
    {
      what: 'a form takes its values from nowhere',
      file: note,
      from: '"x-source": "discipline"',
      to: '"x-source": "disciplin"',
      at: '"x-source": "disciplin"',
      message: 'form explanatory-note, properties discipline, x-source: «disciplin» is not known here',
      hint: 'did you mean «discipline»?',
    },
    {
      what: 'a form requires a field it does not have',
      file: note,
      from: '"required": ["discipline", ',
      to: '"required": ["subject", "discipline", ',
      at: '"required": ["subject"',
      message: 'form explanatory-note, required, 1: there is no field «subject»',
    },
  ])('is refused when $what', expectOneFault);
});
