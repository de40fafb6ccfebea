import { changesOf, noMarks, toWrite, without, withMark, withSaved } from './unsaved-marks';
import { journal, lesson, noon, openWindow, student } from './spec-support';

const open = journal({ lessons: [lesson({ id: 'old', open: true, locksAt: '2026-11-23T19:00:00.000Z' })] });
const a = { lesson: 'old', student: 'a' };
const b = { lesson: 'old', student: 'b' };

describe('marks that are not saved yet', () => {
  it('hold before and after', () => {
    const unsaved = withMark(withMark(noMarks, open, a, '90'), open, b, 'нб');
    expect(changesOf(open, unsaved, noon)).toMatchObject([
      { before: '85', after: '90', standing: 'ready' },
      { before: null, after: 'н/б', standing: 'ready' },
    ]);
    expect(toWrite(changesOf(open, unsaved, noon))).toEqual([
      { ...a, value: '90' },
      { ...b, value: 'н/б' },
    ]);
  });

  it('are none when the old mark is typed again, or an empty cell emptied', () => {
    expect(withMark(withMark(noMarks, open, a, '90'), open, a, ' 85 ')).toEqual({});
    expect(withMark(noMarks, open, b, '')).toEqual({});
  });

  it('empty a cell', () => {
    expect(toWrite(changesOf(open, withMark(noMarks, open, a, ''), noon))).toEqual([{ ...a, value: null }]);
  });

  it('keep what is no mark, to be mended', () => {
    const unsaved = withMark(noMarks, open, a, '850');
    expect(changesOf(open, unsaved, noon)).toMatchObject([{ typed: '850', after: undefined, standing: 'invalid' }]);
  });

  it('stay when their cell has locked, and say so', () => {
    const unsaved = withMark(noMarks, open, a, '90');
    const later = Date.parse('2026-11-24T00:00:00Z');
    expect(changesOf(open, unsaved, later)).toMatchObject([{ typed: '90', standing: 'locked' }]);
  });

  it('tell a grade where absences alone may be changed', () => {
    const absences = journal({ windows: [openWindow({ grades: false, students: ['b'] })] });
    expect(changesOf(absences, withMark(noMarks, absences, b, '70'), noon)).toMatchObject([{ standing: 'grade' }]);
  });

  it('R25 hold the note beside the absence, where the order is there', () => {
    const ordered = { ...student('a'), recredit: { id: 'o', number: '12', date: '2026-09-10' } };
    const of = { ...open, students: [ordered, student('b')] };
    const changes = changesOf(of, withMark(withMark(noMarks, of, a, 'п'), of, b, 'п'), noon);
    expect(changes.map(({ standing }) => standing)).toEqual(['ready', 'order']);
    expect(toWrite(changes)[0]).toEqual({ ...a, value: 'н/б', note: 'recredited' });
    expect(withSaved(of, toWrite(changes)).students[0]).toMatchObject({
      marks: { old: 'н/б' },
      notes: { old: 'recredited' },
    });
  });

  it('ask which word is meant', () => {
    const credits = { ...open, lessons: [{ ...open.lessons[0]!, scale: 'credit' }] };
    expect(changesOf(credits, withMark(noMarks, credits, b, 'н'), noon)).toMatchObject([
      { standing: 'ambiguous', meant: ['не зачтено', 'н/б'] },
    ]);
  });

  it('are left out when the journal holds them by now', () => {
    const unsaved = { 'old/a': '85' };
    expect(changesOf(open, unsaved, noon)).toEqual([]);
    expect(without({ ...unsaved, 'old/b': '70' }, ['old/a'])).toEqual({ 'old/b': '70' });
  });
});

describe('marks that the server has taken', () => {
  it('stand in the journal, and emptied cells are empty', () => {
    const saved = withSaved(open, [
      { ...a, value: null },
      { ...b, value: '70' },
    ]);
    expect(saved.students.map(({ marks }) => marks)).toEqual([{}, { old: '70' }]);
  });
});
