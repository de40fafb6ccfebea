import type { LocalizedText } from '@kelisim/domain';

const text = (ru: string, kk: string, ky: string, en: string): LocalizedText => ({ ru, kk, ky, en });

/** What is wrong with an order about a council (R05). */
export const councilRuleWords: Readonly<Record<string, LocalizedText>> = {
  'quorum-part': text(
    'часть больше целого',
    'бөлігі бүтіннен үлкен',
    'бөлүгү бүтүндөн чоң',
    'the part is larger than the whole',
  ),
  'quorum-exceeds': text(
    'для кворума нужно больше членов, чем в составе',
    'кворумға құрамдағыдан көп мүше қажет',
    'кворумга курамдагыдан көп мүчө керек',
    'the quorum asks for more members than there are',
  ),
  'chair-missing': text('нужен председатель', 'төраға қажет', 'төрага керек', 'a chair is needed'),
  'chairs-several': text('председатель один', 'төраға біреу', 'төрага бирөө', 'there is one chair'),
  'secretaries-several': text('секретарь один', 'хатшы біреу', 'катчы бирөө', 'there is one secretary'),
  'too-far-ahead': text(
    'слишком далёкая дата, проверьте год',
    'күн тым алыс, жылын тексеріңіз',
    'күн өтө алыс, жылын текшериңиз',
    'this date is too far ahead, check the year',
  ),
  'too-long-ago': text(
    'слишком давняя дата, проверьте год',
    'күн тым ескі, жылын тексеріңіз',
    'күн өтө эски, жылын текшериңиз',
    'this date is too long ago, check the year',
  ),
  'same-outcome': text(
    'большинство и его отсутствие ведут к одному и тому же',
    'көпшілік дауыс пен оның болмауы бірдей нәтижеге апарады',
    'көпчүлүк добуш менен анын жоктугу бир эле натыйжага алып барат',
    'a majority and its lack lead to the same',
  ),
  'member-twice': text(
    'этот человек уже в составе',
    'бұл адам құрамда бар',
    'бул киши курамда бар',
    'this person is in the composition already',
  ),
};
