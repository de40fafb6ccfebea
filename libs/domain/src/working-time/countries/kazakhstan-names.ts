/** Public holidays of Kazakhstan. */
export const kazakhHolidays = {
  newYear: { ru: 'Новый год', kk: 'Жаңа жыл', ky: 'Жаңы жыл', en: 'New Year' },
  christmas: { ru: 'Рождество Христово', kk: 'Рождество', ky: 'Рождество', en: 'Orthodox Christmas' },
  womensDay: {
    ru: 'Международный женский день',
    kk: 'Халықаралық әйелдер күні',
    ky: 'Эл аралык аялдар күнү',
    en: 'International Women’s Day',
  },
  nauryz: { ru: 'Наурыз мейрамы', kk: 'Наурыз мейрамы', ky: 'Нооруз майрамы', en: 'Nauryz' },
  unityDay: {
    ru: 'Праздник единства народа Казахстана',
    kk: 'Қазақстан халқының бірлігі мерекесі',
    ky: 'Казакстан элинин биримдиги майрамы',
    en: 'Day of Unity of the People of Kazakhstan',
  },
  defendersDay: {
    ru: 'День защитника Отечества',
    kk: 'Отан қорғаушы күні',
    ky: 'Мекенди коргоочулар күнү',
    en: 'Defender of the Fatherland Day',
  },
  victoryDay: { ru: 'День Победы', kk: 'Жеңіс күні', ky: 'Жеңиш күнү', en: 'Victory Day' },
  kurbanAit: {
    ru: 'Первый день Курбан-айта',
    kk: 'Құрбан айттың бірінші күні',
    ky: 'Курман айттын биринчи күнү',
    en: 'First day of Kurban Ait',
  },
  capitalDay: { ru: 'День столицы', kk: 'Астана күні', ky: 'Борбор шаар күнү', en: 'Capital Day' },
  constitutionDay: { ru: 'День Конституции', kk: 'Конституция күні', ky: 'Конституция күнү', en: 'Constitution Day' },
  republicDay: { ru: 'День Республики', kk: 'Республика күні', ky: 'Республика күнү', en: 'Republic Day' },
  independenceDay: {
    ru: 'День Независимости',
    kk: 'Тәуелсіздік күні',
    ky: 'Көз карандысыздык күнү',
    en: 'Independence Day',
  },
} as const;
