import { isOffice, mayAssign, mayDirect } from './may-record';

type Holder = Parameters<typeof isOffice>[0];

const holding = (...positions: string[]): Holder => ({
  appointments: positions.map((position) => ({ position, title: '', unit: { id: 'u', name: '', kind: 'office' } })),
});

describe('what somebody is offered to record', () => {
  it.each([
    ['registrar', [true, true, true]],
    ['registrar-employee', [true, false, true]],
    ['department-head', [false, false, true]],
    ['administrator', [false, false, false]],
    ['teacher', [false, false, false]],
  ])('R16, R18 as %s: orders, directives, substitutions', (position, offered) => {
    const holder = holding(position);
    expect([isOffice(holder), mayDirect(holder), mayAssign(holder)]).toEqual(offered);
  });

  it('R18 adds up over the posts that one person holds', () => {
    expect(mayDirect(holding('teacher', 'registrar'))).toBe(true);
    expect(mayDirect(holding())).toBe(false);
  });
});
