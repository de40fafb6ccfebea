import { planForm } from './form-plan';
import { note } from './spec-support';

describe('the plan of a form', () => {
  it('asks journal, lessons and students together, the rest where it stands', () => {
    expect(planForm(note)).toEqual([
      { kind: 'journal', discipline: 'discipline', group: 'group' },
      { kind: 'lessons', dates: 'dates', types: 'lessonTypes' },
      { kind: 'field', name: 'students' },
      { kind: 'field', name: 'detectedOn' },
      { kind: 'field', name: 'cause' },
    ]);
  });

  it('follows from the sources of the fields, not from their names', () => {
    const plan = planForm({
      type: 'object',
      properties: {
        reason: { type: 'string' },
        who: { type: 'string', 'x-source': 'student' },
        class: { type: 'string', 'x-source': 'group' },
      },
    });
    expect(plan).toEqual([
      { kind: 'field', name: 'reason' },
      { kind: 'journal', discipline: null, group: 'class' },
      { kind: 'field', name: 'who' },
    ]);
  });

  it('leaves a list of days a list of days where nothing is taught', () => {
    const days = { type: 'array', items: { type: 'string', format: 'date' } } as const;
    expect(planForm({ type: 'object', properties: { days } })).toEqual([{ kind: 'field', name: 'days' }]);
  });
});
