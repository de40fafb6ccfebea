import type { Random } from './random';

/** Surnames with the login that comes of them. Ordinary ones; whoever is made of them is invented. */
const surnames =
  `Ахметов akhmetov,Сейтказиев seitkaziev,Токтогулов toktogulov,Ибраимов ibraimov,Кузнецов kuznetsov,Омаров omarov,
Жумабеков zhumabekov,Асанов asanov,Беков bekov,Волков volkov,Досов dosov,Ермеков ermekov,Жапаров zhaparov,Искаков iskakov,
Касымов kasymov,Лебедев lebedev,Мамбетов mambetov,Нургалиев nurgaliev,Оспанов ospanov,Петров petrov,Рахимов rakhimov,
Садыков sadykov,Тулегенов tulegenov,Усенов usenov,Фролов frolov,Хасенов khasenov,Чекиров chekirov,Шарипов sharipov,
Эсенов esenov,Юсупов iusupov,Абдиев abdiev,Байжанов baizhanov,Галиев galiev,Дуйшеев duisheev,Ержанов erzhanov,Зайцев zaitsev,
Ильясов iliasov,Козлов kozlov,Маратов maratov,Назаров nazarov,Орозов orozov,Кенжебаев kenzhebaev,Салимов salimov,Турдиев turdiev`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]);
const men = 'Ерлан,Нурлан,Бакыт,Азамат,Дмитрий,Тимур,Канат,Алмаз,Сергей,Марат,Әлихан,Өмірбек,Эркин,Қайрат'.split(',');
const women = 'Айгүл,Гүлнар,Елена,Назира,Жазгүл,Асель,Мария,Дина,Ұлжан,Чолпон,Сәуле,Ольга,Бермет,Әсем'.split(',');
const fathers = 'Серик,Болат,Асан,Марат,Иван,Кубат,Сабыр,Талгат,Пётр,Жанибек'.split(',');
/** Patronymics that do not follow the common rule. */
const irregular: Readonly<Record<string, readonly [string, string]>> = { Пётр: ['Петрович', 'Петровна'] };

export interface InventedPerson {
  readonly name: string;
  readonly shortName: string;
  /** The surname in Latin letters, as a login has it. */
  readonly latin: string;
}

/** Invents a person; `place` chooses the surname, so that people with different places differ in it, as far as there are surnames. */
export function inventPerson(random: Random, place: number): InventedPerson {
  const [surname, latin] = surnames[place % surnames.length] ?? ['', ''];
  const woman = random.next() < 0.5;
  const given = random.pick(woman ? women : men);
  const father = random.pick(fathers);
  const patronymic = irregular[father]?.[woman ? 1 : 0] ?? `${father}${woman ? 'овна' : 'ович'}`;
  const ending = woman ? 'а' : '';
  return {
    name: `${surname}${ending} ${given} ${patronymic}`,
    shortName: `${surname}${ending} ${given.charAt(0)}. ${patronymic.charAt(0)}.`,
    latin: `${latin}${woman ? 'a' : ''}`,
  };
}
