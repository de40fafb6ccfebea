import { DomainError } from '@kelisim/domain';
import fc from 'fast-check';
import { readFillingCursor, writeFillingCursor } from './filling-cursor';

const place = fc.record({
  late: fc.nat(999_999),
  empty: fc.nat(999_999),
  locksNext: fc.oneof(
    fc.constant('infinity'),
    fc
      .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString()),
  ),
  id: fc.uuid(),
});

describe('the cursor of the filling board', () => {
  it('gives back the place it was made of', () => {
    fc.assert(
      fc.property(place, (one) => {
        expect(readFillingCursor(writeFillingCursor(one))).toEqual(one);
      }),
    );
  });

  it('is refused where no page has given it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(() => readFillingCursor(Buffer.from(text).toString('base64url'))).toThrow(DomainError);
      }),
    );
  });
});
