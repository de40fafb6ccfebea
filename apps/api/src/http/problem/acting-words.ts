import type { LocalizedText } from '@kelisim/domain';

const text = (ru: string, kk: string, ky: string, en: string): LocalizedText => ({ ru, kk, ky, en });

/** Why somebody does not act for another, or a substitution cannot be ended; `{name}` is who is away. */
export const actingWords: Readonly<Record<string, LocalizedText>> = {
  'acting-over': text(
    'Замещение ({name}, {order}) закончилось.',
    'Орынбасу мерзімі ({name}, {order}) аяқталды.',
    'Орун басуу мөөнөтү ({name}, {order}) бүттү.',
    'Acting for {name} ({order}) has ended.',
  ),
  'acting-revoked': text(
    'Замещение ({name}, {order}) отменено.',
    'Орынбасу ({name}, {order}) жойылды.',
    'Орун басуу ({name}, {order}) жокко чыгарылды.',
    'Acting for {name} ({order}) was revoked.',
  ),
  'acting-out-of-scope': text(
    'Замещение ({name}, {order}) не распространяется на эту процедуру.',
    'Орынбасу ({name}, {order}) бұл рәсімге қатысты емес.',
    'Орун басуу ({name}, {order}) бул жол-жобого тиешелүү эмес.',
    'Acting for {name} ({order}) does not cover this procedure.',
  ),
  'principal-left': text(
    '{name} больше не занимает должность, у которой стоит задача.',
    '{name} тапсырма тұрған лауазымда енді емес.',
    '{name} тапшырма турган кызматта эми эмес.',
    '{name} no longer holds the post at which the task stands.',
  ),
  'substitution-over': text(
    'Замещение уже закончилось.',
    'Орынбасу аяқталып қойған.',
    'Орун басуу бүтүп калган.',
    'The substitution has ended already.',
  ),
  'substitution-revoked': text(
    'Замещение уже отменено.',
    'Орынбасу жойылып қойған.',
    'Орун басуу жокко чыгарылган.',
    'The substitution has been revoked already.',
  ),
};

/** What is wrong with a substitution that somebody records. */
export const substitutionRuleWords: Readonly<Record<string, LocalizedText>> = {
  'acts-for-himself': text(
    'замещать самого себя нельзя',
    'өзінің орнын өзі баса алмайды',
    'өзүнүн ордун өзү баса албайт',
    'nobody acts for himself',
  ),
  'acts-already': text(
    'на эти дни это замещение уже записано',
    'бұл күндерге орынбасу жазылып қойған',
    'бул күндөргө орун басуу жазылып коюлган',
    'this person acts on these days already',
  ),
  'acting-ring': text(
    'замыкается круг: в эти дни этого человека, прямо или через других, замещает сам отсутствующий',
    'шеңбер тұйықталады: бұл күндері ол адамның орнын тікелей не басқалар арқылы жоқ адамның өзі басады',
    'айлана туюкталат: бул күндөрү ал адамдын ордун түз же башкалар аркылуу жок адамдын өзү басат',
    'this closes a ring: on these days the absent person stands in for this one, directly or through others',
  ),
  'no-account': text(
    'у этого человека нет входа в систему',
    'бұл адамның жүйеге кіру құқығы жоқ',
    'бул адамдын системага кирүү укугу жок',
    'this person cannot log in',
  ),
  'over-already': text(
    'последний день уже прошёл',
    'соңғы күні өтіп кеткен',
    'акыркы күнү өтүп кеткен',
    'the last day has passed already',
  ),
};
