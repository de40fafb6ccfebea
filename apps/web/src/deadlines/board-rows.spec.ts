import type { BoardDeadline } from '../api/generated/model';
import { holderWords, splitRows, stateOf } from './board-rows';

const row = (purpose: BoardDeadline['purpose'], number: string): BoardDeadline =>
  ({
    ...{ purpose, step: 'visa', start: '2026-11-22T06:00:00.000Z' },
    case: { id: number, number },
    holder: { person: null, name: null, position: 'head of department', unit: 'Department of biology' },
  }) as BoardDeadline;

describe('the registrar’s board', () => {
  it('shows the state of the address, and running clocks for anything else', () => {
    expect(['overdue', 'paused', 'nonsense', null].map(stateOf)).toEqual(['overdue', 'paused', 'running', 'running']);
  });

  it('keeps windows apart from tasks, each in the server’s order', () => {
    const { windows, tasks } = splitRows([row('task', '1'), row('window', '2'), row('task', '3'), row('window', '4')]);
    expect(windows.map((one) => one.case.number)).toEqual(['2', '4']);
    expect(tasks.map((one) => one.case.number)).toEqual(['1', '3']);
  });

  it('names whom one waits for by all that is known of him', () => {
    expect(holderWords(row('task', '1'))).toEqual(['head of department', 'Department of biology']);
  });
});
