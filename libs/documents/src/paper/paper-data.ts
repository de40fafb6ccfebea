/** The data of a paper belong to the domain: the transaction that fixes a revision makes them. */
export type {
  PaperCouncil,
  PaperData,
  PaperMarkChange,
  PaperPerson,
  PaperReference,
  PaperScopeLine,
  PaperUniversity,
  PaperValue,
  PaperVisa,
  PaperWindow,
} from '@kelisim/domain';
