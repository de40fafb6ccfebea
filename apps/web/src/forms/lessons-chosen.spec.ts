import { datesAndTypes, isNamedByOthers, lessonsNamed, toggled } from './lessons-chosen';
import { lesson } from './spec-support';

const monday = lesson('2026-11-16', 'practical');
const mondayLecture = lesson('2026-11-16', 'lecture');
const thursday = lesson('2026-11-12', 'lecture');
const lessons = [monday, mondayLecture, thursday];

describe('chosen lessons', () => {
  it('become their dates in order and their types, each once', () => {
    expect(datesAndTypes([monday, thursday, mondayLecture], true)).toEqual({
      dates: ['2026-11-12', '2026-11-16'],
      types: ['practical', 'lecture'],
    });
    expect(datesAndTypes([thursday], false).types).toBeNull();
  });

  it('are known again by them', () => {
    expect(lessonsNamed(lessons, { dates: ['2026-11-16'], types: ['practical'] })).toEqual([monday]);
    expect(lessonsNamed(lessons, { dates: ['2026-11-16'], types: null })).toEqual([monday, mondayLecture]);
  });

  it('bring along a lesson of the same day and type as others, which cannot be left out alone', () => {
    const named = lessonsNamed(lessons, datesAndTypes([monday, thursday], true));
    expect(named).toEqual(lessons);
    expect(isNamedByOthers(lessons, named, mondayLecture, true)).toBe(true);
    expect(isNamedByOthers(lessons, named, thursday, true)).toBe(false);
  });

  it('are put on and taken off one by one', () => {
    expect(toggled([monday], thursday, true)).toEqual([monday, thursday]);
    expect(toggled([monday, thursday], monday, false)).toEqual([thursday]);
  });
});
