import type { LocalizedText } from '@kelisim/domain';

/** The positions that universities usually have, and that the shipped procedures name by these codes. */
export const usualPositions = {
  teacher: { ru: 'преподаватель', kk: 'оқытушы', ky: 'окутуучу', en: 'teacher' },
  'department-head': {
    ru: 'заведующий кафедрой',
    kk: 'кафедра меңгерушісі',
    ky: 'кафедра башчысы',
    en: 'head of department',
  },
  dean: { ru: 'декан факультета', kk: 'факультет деканы', ky: 'факультеттин деканы', en: 'dean' },
  'council-secretary': {
    ru: 'секретарь совета деканата',
    kk: 'деканат кеңесінің хатшысы',
    ky: 'деканат кеңешинин катчысы',
    en: "secretary of the dean's council",
  },
  'academic-secretary': {
    ru: 'учёный секретарь',
    kk: 'ғалым хатшы',
    ky: 'окумуштуу катчы',
    en: 'academic secretary',
  },
  registrar: {
    ru: 'руководитель офиса регистратора',
    kk: 'тіркеуші кеңсесінің басшысы',
    ky: 'каттоо кеңсесинин жетекчиси',
    en: "head of the registrar's office",
  },
  'registrar-employee': {
    ru: 'сотрудник офиса регистратора',
    kk: 'тіркеуші кеңсесінің қызметкері',
    ky: 'каттоо кеңсесинин кызматкери',
    en: "employee of the registrar's office",
  },
  'vice-rector': {
    ru: 'проректор по академической деятельности',
    kk: 'академиялық қызмет жөніндегі проректор',
    ky: 'академиялык иштер боюнча проректор',
    en: 'vice-rector for academic affairs',
  },
  rector: { ru: 'ректор', kk: 'ректор', ky: 'ректор', en: 'rector' },
  'legal-head': {
    ru: 'начальник отдела правового обеспечения и закупок',
    kk: 'құқықтық қамтамасыз ету және сатып алу бөлімінің басшысы',
    ky: 'укуктук камсыздоо жана сатып алуу бөлүмүнүн башчысы',
    en: 'head of legal services and procurement',
  },
  'personnel-head': {
    ru: 'начальник отдела кадров',
    kk: 'кадр бөлімінің басшысы',
    ky: 'кадрлар бөлүмүнүн башчысы',
    en: 'head of human resources',
  },
  'documentation-head': {
    ru: 'начальник отдела документационного обеспечения',
    kk: 'құжаттамалық қамтамасыз ету бөлімінің басшысы',
    ky: 'документтик камсыздоо бөлүмүнүн башчысы',
    en: 'head of documentation',
  },
  'personnel-officer': {
    ru: 'специалист по кадрам',
    kk: 'кадр жөніндегі маман',
    ky: 'кадрлар боюнча адис',
    en: 'personnel officer',
  },
  'group-chair': {
    ru: 'руководитель рабочей группы',
    kk: 'жұмыс тобының жетекшісі',
    ky: 'жумушчу топтун жетекчиси',
    en: 'head of the working group',
  },
  'group-member': {
    ru: 'член рабочей группы',
    kk: 'жұмыс тобының мүшесі',
    ky: 'жумушчу топтун мүчөсү',
    en: 'member of the working group',
  },
  administrator: {
    ru: 'администратор системы',
    kk: 'жүйе әкімшісі',
    ky: 'системанын администратору',
    en: 'administrator',
  },
  'digitalisation-head': {
    ru: 'руководитель департамента цифровизации',
    kk: 'цифрландыру департаментінің басшысы',
    ky: 'санариптештирүү департаментинин жетекчиси',
    en: 'head of the digitalisation department',
  },
} as const satisfies Record<string, LocalizedText>;
