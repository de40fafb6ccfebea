/** Public holidays of Kyrgyzstan. */
export const kyrgyzHolidays = {
  newYear: { ru: 'Новый год', kk: 'Жаңа жыл', ky: 'Жаңы жыл', en: 'New Year' },
  newYearBreak: {
    ru: 'Новогодние каникулы',
    kk: 'Жаңа жылдық демалыс',
    ky: 'Жаңы жылдык эс алуу',
    en: 'New Year holidays',
  },
  christmas: { ru: 'Рождество Христово', kk: 'Рождество', ky: 'Рождество', en: 'Orthodox Christmas' },
  defendersDay: {
    ru: 'День защитника Отечества',
    kk: 'Отан қорғаушы күні',
    ky: 'Ата Мекенди коргоочулар күнү',
    en: 'Defender of the Fatherland Day',
  },
  womensDay: {
    ru: 'Международный женский день',
    kk: 'Халықаралық әйелдер күні',
    ky: 'Эл аралык аялдар күнү',
    en: 'International Women’s Day',
  },
  nooruz: { ru: 'Нооруз', kk: 'Наурыз', ky: 'Нооруз майрамы', en: 'Nooruz' },
  revolutionDay: {
    ru: 'День народной Апрельской революции',
    kk: 'Сәуір халық революциясы күні',
    ky: 'Элдик Апрель революциясы күнү',
    en: 'Day of the April Revolution',
  },
  labourDay: { ru: 'Праздник труда', kk: 'Еңбек мерекесі', ky: 'Эмгек майрамы', en: 'Labour Day' },
  mayBreak: { ru: 'Майские каникулы', kk: 'Мамыр демалысы', ky: 'Май майрамдарындагы эс алуу', en: 'May holidays' },
  constitutionDay: { ru: 'День Конституции', kk: 'Конституция күні', ky: 'Конституция күнү', en: 'Constitution Day' },
  victoryDay: { ru: 'День Победы', kk: 'Жеңіс күні', ky: 'Жеңиш күнү', en: 'Victory Day' },
  orozoAit: { ru: 'Орозо-айт', kk: 'Ораза айт', ky: 'Орозо айт', en: 'Orozo Ait' },
  kurmanAit: { ru: 'Курман-айт', kk: 'Құрбан айт', ky: 'Курман айт', en: 'Kurman Ait' },
  independenceDay: {
    ru: 'День независимости',
    kk: 'Тәуелсіздік күні',
    ky: 'Көз карандысыздык күнү',
    en: 'Independence Day',
  },
  beforeHoliday: { ru: 'Канун праздника', kk: 'Мереке қарсаңы', ky: 'Майрам алдындагы күн', en: 'Eve of a holiday' },
} as const;
