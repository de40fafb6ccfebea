import type { LocalizedText } from '@kelisim/domain';

const words = (ru: string, kk: string, ky: string, en: string): LocalizedText => ({ ru, kk, ky, en });

/** The words of the printed sheet. */
export const sheetWords = {
  title: words('Лист ознакомления', 'Танысу парағы', 'Таанышуу барагы', 'Acquaintance sheet'),
  asked: words('Подлежат ознакомлению', 'Танысуға тиіс', 'Таанышууга тийиш', 'To be acquainted'),
  confirmed: words('Ознакомлены', 'Танысты', 'Таанышты', 'Have read it'),
  left: words('Не ознакомлены', 'Таныспады', 'Тааныша элек', 'Have not'),
  number: words('№', '№', '№', 'No.'),
  name: words('Фамилия, имя, отчество', 'Тегі, аты, әкесінің аты', 'Фамилиясы, аты, атасынын аты', 'Name'),
  post: words('Должность, подразделение', 'Лауазымы, бөлімшесі', 'Кызматы, бөлүмү', 'Position, unit'),
  when: words('Дата и время ознакомления', 'Танысқан күні мен уақыты', 'Таанышкан күнү жана убактысы', 'Read on'),
  copy: words('Копия получена', 'Көшірме алынды', 'Көчүрмө алынды', 'Copy received'),
  yes: words('да', 'иә', 'ооба', 'yes'),
  no: words('нет', 'жоқ', 'жок', 'no'),
  dropped: words('выбыл(а)', 'босатылды', 'бошотулду', 'has left'),
  open: words('не ознакомлен(а)', 'таныспаған', 'тааныша элек', 'has not read it'),
  missed: words('не ознакомлен(а) в срок', 'мерзімінде таныспаған', 'мөөнөтүндө таанышкан жок', 'not in time'),
  cancelled: words('ознакомление прекращено', 'танысу тоқтатылды', 'таанышуу токтотулду', 'stopped'),
} as const satisfies Record<string, LocalizedText>;
