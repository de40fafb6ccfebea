import { DocumentError } from '@kelisim/documents';
import { DomainError, refuse } from '@kelisim/domain';
import { ConnectorFault } from '@kelisim/journal';
import { domainFailure } from './domain-failure';
import { FEW_TRIES } from './patience';

const refusal = (...args: Parameters<typeof refuse>): DomainError => new DomainError(refuse(...args));

describe('the failure of an activity', () => {
  it('is final where trying again cannot help', () => {
    expect(domainFailure(refusal('pack-invalid'), 1, false)).toMatchObject({
      type: 'pack-invalid',
      nonRetryable: true,
    });
    expect(domainFailure(new DocumentError('template-value-unfit', 'x'), 1, false).nonRetryable).toBe(true);
  });

  it('is never final where something is away and comes back', () => {
    const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    const stopping = Object.assign(new Error('terminating connection'), { code: '57P01' });
    for (const error of [away, stopping, new DocumentError('renderer-unavailable', 'x')]) {
      expect(domainFailure(error, 10_000, false).nonRetryable).toBe(false);
    }
    expect(domainFailure(stopping, 1, false).type).toBe('service-unavailable');
  });

  it('becomes final after a few tries where the fault may lie in the case itself', () => {
    const error = new TypeError('undefined is not a function');
    expect(domainFailure(error, FEW_TRIES - 1, false)).toMatchObject({ type: 'internal', nonRetryable: false });
    expect(domainFailure(error, FEW_TRIES, false).nonRetryable).toBe(true);
  });

  it('is never final for work without which the case cannot go on, but where the case is unknown', () => {
    expect(domainFailure(new TypeError('a bug'), FEW_TRIES, true).nonRetryable).toBe(false);
    expect(domainFailure(refusal('pack-invalid'), FEW_TRIES, true).nonRetryable).toBe(false);
    expect(domainFailure(refusal('not-found'), 1, true).nonRetryable).toBe(true);
  });

  it('R28 of another journal is final where it refuses, and waits as long as it is asked to, within an hour', () => {
    const fault = (...args: ConstructorParameters<typeof ConnectorFault>): ReturnType<typeof domainFailure> =>
      domainFailure(new ConnectorFault(...args), FEW_TRIES - 1, false);
    expect(fault('refused')).toMatchObject({ type: 'connector-refused', nonRetryable: true });
    expect(fault('answer-invalid').nonRetryable).toBe(false);
    expect(domainFailure(new ConnectorFault('answer-invalid'), FEW_TRIES, false).nonRetryable).toBe(true);
    expect(domainFailure(new ConnectorFault('unreachable'), 10_000, false).nonRetryable).toBe(false);
    expect(fault('busy', { retryAfter: 30 }).nextRetryDelay).toBe(30_000);
    expect(fault('busy', { retryAfter: 86_400 }).nextRetryDelay).toBe(3_600_000);
  });

  it('carries its code alone, for a message or a stack may name a person', () => {
    const error = new Error('duplicate key (name)=(Asan Usenov)');
    const failure = domainFailure(error, 1, false);
    expect(failure).toMatchObject({ message: 'internal', details: undefined, cause: undefined });
    expect(JSON.stringify([failure.message, failure.details, failure.stack])).not.toContain('Usenov');
  });
});
