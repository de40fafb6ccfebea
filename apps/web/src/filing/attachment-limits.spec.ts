import { acceptedFiles, faultOfFile, sizeOf } from './attachment-limits';

const megabyte = 1024 * 1024;

describe('a file', () => {
  it.each([
    ['note.PDF', 20 * megabyte, 0, null],
    ['photo.jpeg', 1, 19, null],
    ['note.pdf', 20 * megabyte + 1, 0, 'size'],
    ['note.pdf', 0, 0, 'empty'],
    ['run.exe', 1, 0, 'type'],
    ['pdf', 1, 0, 'type'],
    ['note.pdf', 1, 20, 'count'],
  ] as const)('%s of %d bytes after %d others: %s', (name, size, attached, fault) => {
    expect(faultOfFile({ name, size }, attached)).toBe(fault);
  });

  it('is offered by the endings that are accepted', () => {
    expect(acceptedFiles).toBe('.pdf,.png,.jpg,.jpeg,.docx,.xlsx');
  });

  it.each([
    [10, 1, 'kilobyte'],
    [340 * 1024, 340, 'kilobyte'],
    [2.5 * megabyte, 2.5, 'megabyte'],
  ])('of %d bytes is told as %d %s', (bytes, amount, unit) => {
    expect(sizeOf(bytes)).toEqual({ amount, unit });
  });
});
