import { readStartOptions } from './start-options';

describe('the command line of npm start', () => {
  it('starts the sample university in the clone by default', () => {
    expect(readStartOptions('/srv/kelisim', [], {})).toEqual({
      root: '/srv/kelisim',
      dataFolder: '/srv/kelisim/.kelisim',
      host: '127.0.0.1',
      port: undefined,
      sample: true,
    });
  });

  it('goes before the environment', () => {
    const environment = { KELISIM_PORT: '4000', KELISIM_SAMPLE: 'true', KELISIM_DATA: '/data' };
    expect(readStartOptions('/srv/kelisim', ['--port', '5000', '--empty'], environment)).toMatchObject({
      port: 5000,
      sample: false,
      dataFolder: '/data',
    });
  });

  it.each([[['--port', 'many']], [['--port', '70000']], [['--colour', 'red']], [['stray']]])(
    'answers %j with the usage',
    (args) => {
      expect(() => readStartOptions('/srv/kelisim', args, {})).toThrow(/usage: npm start/);
    },
  );
});
