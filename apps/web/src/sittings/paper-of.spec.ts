import type { Document } from '../api/generated/model';
import { paperOf } from './paper-of';

const paper = (id: string, fixedAt: string, step: string | null = 'council'): Document => ({
  ...{
    id,
    fixedAt,
    step,
    case: { id: 'case', number: '1' },
    procedure: 'note',
    template: 'any',
    title: id,
    revision: 1,
  },
  ...{ current: true, language: 'ru', stepTitle: step, code: '', hash: '', file: null, pages: null, content: '' },
});

describe('R05 the extract of a decision', () => {
  it('is the paper that was fixed with it, not one of an earlier or a later step', () => {
    const papers = [
      paper('note', '2026-11-24T06:00:00Z', null),
      paper('visa', '2026-11-24T05:50:00Z'),
      paper('extract', '2026-11-24T06:00:01Z'),
      paper('sheet', '2026-11-24T08:00:00Z'),
    ];
    expect(paperOf(papers, { closedAt: '2026-11-24T06:00:00Z' })?.id).toBe('extract');
    expect(paperOf(papers, { closedAt: '2026-11-24T07:00:00Z' })).toBeNull();
    expect(paperOf(papers, { closedAt: null })).toBeNull();
  });
});
