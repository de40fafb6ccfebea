import type { LocalizedText } from '@kelisim/domain';
import type { usualScales } from '../rules/usual-scales';

/** What a lesson is for: a class, a control of what was learnt so far, or an exam that ends the discipline. */
export type LessonKind = 'class' | 'control' | 'exam';

/** A type of lesson that a new university begins with. */
export interface UsualLessonType {
  readonly code: string;
  readonly kind: LessonKind;
  readonly scale: keyof typeof usualScales;
  readonly title: LocalizedText;
}

const named = (ru: string, kk: string, ky: string, en: string): LocalizedText => ({ ru, kk, ky, en });

/** In the order in which lists show them. */
export const usualLessonTypes: readonly UsualLessonType[] = [
  { code: 'lecture', kind: 'class', scale: 'hundred-points', title: named('лекция', 'дәріс', 'лекция', 'lecture') },
  {
    code: 'practical',
    kind: 'class',
    scale: 'hundred-points',
    title: named('практическое занятие', 'практикалық сабақ', 'практикалык сабак', 'practical class'),
  },
  {
    code: 'laboratory',
    kind: 'class',
    scale: 'hundred-points',
    title: named('лабораторное занятие', 'зертханалық сабақ', 'лабораториялык сабак', 'laboratory class'),
  },
  {
    code: 'seminar',
    kind: 'class',
    scale: 'hundred-points',
    title: named('семинар', 'семинар', 'семинар', 'seminar'),
  },
  {
    code: 'midterm',
    kind: 'control',
    scale: 'hundred-points',
    title: named('рубежный контроль', 'аралық бақылау', 'аралык көзөмөл', 'midterm control'),
  },
  {
    code: 'interim',
    kind: 'control',
    scale: 'hundred-points',
    title: named('промежуточный контроль', 'кезеңдік бақылау', 'ортодогу көзөмөл', 'interim control'),
  },
  {
    code: 'coursework',
    kind: 'control',
    scale: 'hundred-points',
    title: named('курсовая работа', 'курстық жұмыс', 'курстук иш', 'coursework'),
  },
  {
    code: 'practice',
    kind: 'control',
    scale: 'hundred-points',
    title: named('практика', 'тәжірибе', 'практика', 'practice'),
  },
  {
    code: 'written-exam',
    kind: 'exam',
    scale: 'hundred-points',
    title: named('письменный экзамен', 'жазбаша емтихан', 'жазуу экзамени', 'written exam'),
  },
  {
    code: 'oral-exam',
    kind: 'exam',
    scale: 'hundred-points',
    title: named('устный экзамен', 'ауызша емтихан', 'оозеки экзамен', 'oral exam'),
  },
  {
    code: 'differentiated-credit',
    kind: 'exam',
    scale: 'hundred-points',
    title: named(
      'дифференцированный зачёт',
      'дифференциалды сынақ',
      'дифференцияланган зачёт',
      'differentiated credit',
    ),
  },
  {
    code: 'credit',
    kind: 'exam',
    scale: 'pass-fail',
    title: named('зачёт', 'сынақ', 'зачёт', 'pass-fail credit'),
  },
  {
    code: 'academic-difference',
    kind: 'exam',
    scale: 'hundred-points',
    title: named('академическая разница', 'академиялық айырмашылық', 'академиялык айырма', 'academic difference'),
  },
  {
    code: 'debt',
    kind: 'exam',
    scale: 'hundred-points',
    title: named('ликвидация задолженности', 'академиялық қарызды жою', 'академиялык карызды жоюу', 'academic debt'),
  },
  {
    code: 'final-attestation',
    kind: 'exam',
    scale: 'hundred-points',
    title: named('итоговая аттестация', 'қорытынды аттестаттау', 'жыйынтыктоочу аттестация', 'final attestation'),
  },
];
