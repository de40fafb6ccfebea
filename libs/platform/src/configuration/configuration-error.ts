/** One setting that cannot be used: the name of its environment variable and what is wrong with it. */
export interface ConfigurationFault {
  readonly variable: string;
  readonly message: string;
}

/** The environment cannot be used. Names every faulty variable at once, so that one look is enough; never their values. */
export class ConfigurationError extends Error {
  constructor(readonly faults: readonly ConfigurationFault[]) {
    super(
      ['The configuration cannot be used:', ...faults.map((fault) => `  ${fault.variable}: ${fault.message}`)].join(
        '\n',
      ),
    );
    this.name = 'ConfigurationError';
  }
}
