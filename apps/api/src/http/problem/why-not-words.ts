import type { LocalizedText, Refusal } from '@kelisim/domain';
import { actingWords } from './acting-words';
import { aroundWords } from './around-words';

const text = (ru: string, kk: string, ky: string, en: string): LocalizedText => ({ ru, kk, ky, en });

/** Why something is not possible now, where the refusal says it by `why`; moments are in local time. */
const words: Readonly<Record<string, LocalizedText>> = {
  ...actingWords,
  ...aroundWords,
  'not-later': text(
    'Новый срок должен быть позже нынешнего ({end}) и ещё не наступить.',
    'Жаңа мерзім қазіргіден ({end}) кейін болып, әлі басталмаған болуы керек.',
    'Жаңы мөөнөт азыркыдан ({end}) кийин болуп, али келбеген болушу керек.',
    'The new end must be later than the present one ({end}) and lie ahead.',
  ),
  'too-late': text(
    'Продлить можно самое позднее до {latest}.',
    'Ең кеш дегенде {latest} дейін ұзартуға болады.',
    'Эң кеч дегенде {latest} чейин узартууга болот.',
    'It can be extended until {latest} at the latest.',
  ),
  'way-unknown': text(
    'К этому шагу решение не ведёт: выберите другой.',
    'Шешім бұл қадамға апармайды: басқасын таңдаңыз.',
    'Чечим бул кадамга алып барбайт: башкасын тандаңыз.',
    'The decision does not lead to this step: choose another.',
  ),
  'asked-already': text(
    'Продление уже запрошено, ответа ещё нет.',
    'Ұзарту сұралған, жауап әлі жоқ.',
    'Узартуу суралган, жооп али жок.',
    'More time has been asked for already; there is no answer yet.',
  ),
  'not-extendable': text(
    'Процедура не допускает продления этого срока.',
    'Рәсім бұл мерзімді ұзартуға жол бермейді.',
    'Жол-жобо бул мөөнөттү узартууга жол бербейт.',
    'The procedure does not allow this deadline to be extended.',
  ),
  'until-past': text(
    'Срок, до которого просили продлить, уже прошёл: остаётся отказать.',
    'Ұзартуды сұраған мерзім өтіп кетті: тек бас тартуға болады.',
    'Узартууну сураган мөөнөт өтүп кетти: баш тартуу гана калды.',
    'The end that was asked for has passed: it can only be refused.',
  ),
  'until-reached': text(
    'Срок и так не раньше того, о котором просили ({end}): продлевать нечего, остаётся отказать.',
    'Мерзім онсыз да сұралғаннан ерте емес ({end}): ұзартатын ештеңе жоқ, тек бас тартуға болады.',
    'Мөөнөт ансыз деле суралгандан эрте эмес ({end}): узарта турган эч нерсе жок, баш тартуу гана калды.',
    'The deadline is no earlier than what was asked for ({end}): there is nothing to give, it can only be refused.',
  ),
  'not-suspended': text(
    'Дело не приостановлено.',
    'Іс тоқтатыла тұрған жоқ.',
    'Иш токтотулган эмес.',
    'The case is not suspended.',
  ),
};

/** The words for `why`; null where the refusal does not say it. */
export function whyNotWords({ data }: Refusal): LocalizedText | null {
  const why = data?.why;
  return typeof why === 'string' ? (words[why] ?? null) : null;
}
