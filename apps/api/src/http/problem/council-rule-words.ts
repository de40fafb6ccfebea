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
  'member-twice': text(
    'этот человек уже в составе',
    'бұл адам құрамда бар',
    'бул киши курамда бар',
    'this person is in the composition already',
  ),
};
