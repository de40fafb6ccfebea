import type { LocalizedText } from '@kelisim/domain';

/** Words for the usual types of lessons. A university may have others; those are shown by their code. */
const names: Readonly<Record<string, LocalizedText>> = {
  lecture: { ru: 'лекция', kk: 'дәріс', ky: 'лекция', en: 'lecture' },
  practical: { ru: 'практическое занятие', kk: 'практикалық сабақ', ky: 'практикалык сабак', en: 'practical class' },
  laboratory: {
    ru: 'лабораторное занятие',
    kk: 'зертханалық сабақ',
    ky: 'лабораториялык сабак',
    en: 'laboratory class',
  },
  midterm: { ru: 'рубежный контроль', kk: 'аралық бақылау', ky: 'аралык көзөмөл', en: 'midterm control' },
};

/** The name of a type of lesson in all languages. */
export function lessonTypeName(code: string): LocalizedText {
  return names[code] ?? { ru: code, kk: code, ky: code, en: code };
}
