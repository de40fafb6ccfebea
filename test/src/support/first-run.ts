/** What a first run may be told: a Kyrgyz and Russian university with two units and its office. */
export const firstRun = {
  university: {
    name: { ky: 'Ала-Тоо университети', ru: 'Университет Ала-Тоо' },
    shortName: 'АТУ',
    city: { ky: 'Бишкек ш.', ru: 'г. Бишкек' },
    zone: 'Asia/Bishkek',
    languages: ['ky', 'ru'],
  },
  administrator: { name: 'Асанов Бакыт Маратович', login: 'b.asanov', password: 'a long horse battery' },
  letterhead: { ky: ['Билим берүү министрлиги', 'Ала-Тоо университети'] },
  calendar: { country: null, week: 6, dayEnds: '17:00' },
  mail: {
    host: 'mail.example',
    port: 465,
    secure: true,
    from: 'no-reply@mail.example',
    login: 'kelisim',
    password: 'mail secret',
  },
  units: [
    { name: { ky: 'Табият факультети', ru: 'Факультет природы' }, kind: 'faculty', parent: null },
    { name: { ky: 'Биология кафедрасы', ru: 'Кафедра биологии' }, kind: 'department', parent: 0 },
    { name: { ky: 'Каттоо кеңсеси', ru: 'Офис регистратора' }, kind: 'registrar', parent: null },
  ],
};
