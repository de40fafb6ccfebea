import { emptyPlan, planOf } from './plan-draft';

const zone = 'Asia/Almaty';
const plannedFor = '2026-11-24T10:00';

describe('R05 the plan of a sitting', () => {
  it('is sent in the hours of the university’s clock, with what waits', () => {
    expect(planOf({ ...emptyPlan, plannedFor, place: ' Room 204 ' }, zone)).toEqual({
      ...{ kind: 'sitting', plannedFor: '2026-11-24T05:00:00.000Z', place: 'Room 204', takeWaiting: true },
    });
  });

  it('of a written vote has an end, and no place', () => {
    const written = { ...emptyPlan, kind: 'written', plannedFor, place: 'Room 204' } as const;
    expect(planOf(written, zone)).toBeNull();
    expect(planOf({ ...written, deadline: '2026-11-25T18:00' }, zone)).toEqual({
      ...{ kind: 'written', plannedFor: '2026-11-24T05:00:00.000Z', takeWaiting: true },
      deadline: '2026-11-25T13:00:00.000Z',
    });
  });

  it('is not sent without its time', () => {
    expect(planOf(emptyPlan, zone)).toBeNull();
  });
});
