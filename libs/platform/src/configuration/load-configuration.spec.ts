import { ConfigurationError } from './configuration-error';
import { loadConfiguration } from './load-configuration';

const least = {
  DATABASE_URL: 'postgres://owner:secret@127.0.0.1:5432/kelisim',
  KELISIM_APP_DATABASE_URL: 'postgres://weak:secret@127.0.0.1:5432/kelisim',
};
const key = Buffer.alloc(32, 7).toString('base64');

/** The faulty variables of an environment, by name. */
function faultsOf(environment: Record<string, string | undefined>): Record<string, string> {
  try {
    loadConfiguration(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) {
      return Object.fromEntries(error.faults.map((fault) => [fault.variable, fault.message]));
    }
    throw error;
  }
  return {};
}

describe('configuration', () => {
  it('needs the two database addresses only, and fills in the rest', () => {
    const configuration = loadConfiguration(least);
    expect(configuration).toMatchObject({
      mode: 'development',
      host: '127.0.0.1',
      port: 3000,
      databasePoolSize: 12,
      temporal: { address: '127.0.0.1:7233', namespace: 'default', taskQueue: 'kelisim' },
      sessionHours: 12,
      sample: false,
      publicUrl: 'http://127.0.0.1:3000',
    });
    expect(configuration.masterKey).toHaveLength(32);
    expect(configuration).not.toHaveProperty('chromiumPath');
  });

  it('names every faulty variable in one error', () => {
    const faults = faultsOf({
      DATABASE_URL: 'mysql://somewhere',
      KELISIM_PORT: '99999',
      KELISIM_DATABASE_POOL: '0x10',
      KELISIM_SAMPLE: 'perhaps',
      KELISIM_MASTER_KEY: 'short',
      TEMPORAL_ADDRESS: 'http://temporal',
      KELISIM_DATA: 'relative/folder',
    });
    expect(Object.keys(faults).sort()).toEqual([
      'DATABASE_URL',
      'KELISIM_APP_DATABASE_URL',
      'KELISIM_DATA',
      'KELISIM_DATABASE_POOL',
      'KELISIM_MASTER_KEY',
      'KELISIM_PORT',
      'KELISIM_SAMPLE',
      'TEMPORAL_ADDRESS',
    ]);
    expect(faults.KELISIM_APP_DATABASE_URL).toBe('is required');
  });

  it('never repeats a value in its error, since it may be a secret', () => {
    expect(() => loadConfiguration({ ...least, KELISIM_MASTER_KEY: 'hunter2hunter2' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') as unknown }) as Error,
    );
  });

  it('refuses production without a master key of its own', () => {
    expect(faultsOf({ ...least, KELISIM_MODE: 'production', KELISIM_DATA: '/srv/kelisim' })).toEqual({
      KELISIM_MASTER_KEY: 'is required in production',
    });
    const production = loadConfiguration({
      ...least,
      KELISIM_MODE: 'production',
      KELISIM_DATA: '/srv/kelisim',
      KELISIM_MASTER_KEY: key,
    });
    expect(production.masterKey.equals(Buffer.alloc(32, 7))).toBe(true);
  });

  it('takes a variable that is set to nothing for an absent one', () => {
    expect(loadConfiguration({ ...least, KELISIM_PORT: '' }).port).toBe(3000);
  });

  it('refuses failpoints outside of tests, and unknown ones everywhere', () => {
    const failpoints = { KELISIM_FAILPOINTS: 'relay.before-signal,case.continued' };
    for (const mode of ['production', 'development'])
      expect(
        faultsOf({ ...least, ...failpoints, KELISIM_MODE: mode, KELISIM_MASTER_KEY: key, KELISIM_DATA: '/data' }),
      ).toEqual({
        KELISIM_FAILPOINTS: 'is allowed in mode test only',
      });
    expect(loadConfiguration({ ...least, ...failpoints, KELISIM_MODE: 'test' }).failpoints).toEqual([
      'relay.before-signal',
      'case.continued',
    ]);
    expect(Object.keys(faultsOf({ ...least, KELISIM_MODE: 'test', KELISIM_FAILPOINTS: 'somewhere' }))).toEqual([
      expect.stringMatching(/^KELISIM_FAILPOINTS/),
    ]);
    expect(loadConfiguration(least).failpoints).toEqual([]);
  });
});
