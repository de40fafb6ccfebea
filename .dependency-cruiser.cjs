/** The directions of imports (design §6). A new arrow needs a line here, and a reason. */
const only = (from, ...to) => ({
  name: `${from.replace('/', '-')}-imports`,
  severity: 'error',
  comment: `${from} may import only ${to.join(', ') || 'nothing of ours'}`,
  from: { path: `^${from}/src` },
  to: { path: '^(apps|libs|samples|test)/', pathNot: [`^${from}/`, ...to.map((t) => `^${t}/`)] },
});

/** The web application's parts: what a folder may import beside itself and packages. */
const web = 'apps/web/src';
const webOnly = (part, ...to) => ({
  name: `web-${part}-imports`,
  severity: 'error',
  comment: `${part} may import only ${to.join(', ') || 'nothing of ours'}`,
  from: { path: `^${web}/${part}/` },
  to: { path: '^(apps|libs|samples|test)/', pathNot: [`^${web}/${part}/`, ...to.map((t) => `^${web}/${t}`)] },
});
const shared = ['design/', 'api/', 'language/', 'session/', 'forms/'];

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('libs/domain'),
    only('libs/platform'),
    only('libs/workflows', 'libs/domain'),
    only('libs/persistence', 'libs/domain'),
    // Procedures reach the journal through the engine's port alone: nothing of the engine imports it.
    only('libs/journal', 'libs/domain', 'libs/persistence'),
    only('libs/documents', 'libs/domain'),
    only('samples', 'libs/domain', 'libs/persistence', 'libs/journal'),
    only('apps/api', 'libs', 'samples'),
    only('apps/worker', 'libs'),
    only('apps/web'),
    // The files of words lie with the parts that speak them, and are gathered by language.
    webOnly('language', '[a-z]+/words/'),
    // Anybody may check a paper: outside the shell, with its menus.
    webOnly('verify', 'shell/', ...shared),
    webOnly('api', 'language/'),
    webOnly('design', 'language/', 'api/(problem|request|server-clock)'),
    // Who is logged in; the login page carries the menus of the shell.
    webOnly('session', 'design/', 'api/', 'language/', 'shell/'),
    webOnly('shell', 'design/', 'api/', 'language/', 'session/', 'tour/'),
    webOnly('forms', 'design/', 'api/', 'language/'),
    // What is left of a term and whose lateness it is, in words, told at tasks, cases and on the board alike.
    webOnly('terms', ...shared),
    // What people do around a task, told of at tasks, cases and in the inbox alike.
    webOnly('around', ...shared),
    // Lists of many: what is read, rows of a sheet; on a page of their own, at tasks and cases.
    webOnly('rolls', ...shared),
    ...['task', 'cases'].map((part) => webOnly(part, ...shared, 'terms/', 'around/', 'rolls/')),
    webOnly('deadlines', ...shared, 'terms/'),
    webOnly('inbox', ...shared, 'task/', 'around/'),
    ...[
      'filing',
      'calendars',
      'letters',
      'imports',
      'sheets',
      'filling',
      'teaching',
      'windows',
      'tour',
      'sittings',
    ].map((part) => webOnly(part, ...shared)),
    // The evidence of marks in words, told of a journal and of a student alike.
    webOnly('history', ...shared),
    webOnly('journals', ...shared, 'history/'),
    // Decisions on single students stand on their sheets.
    webOnly('cabinet', ...shared, 'rolls/'),
    // What a student sees of himself is part of his card.
    webOnly('students', ...shared, 'history/', 'cabinet/'),
    // Nobody is logged in there yet: it stands outside the shell, and carries its menus.
    webOnly('setup', ...shared, 'shell/'),
    {
      name: 'workflows-are-deterministic',
      severity: 'error',
      comment: 'Workflow code runs in a sandbox: types of the domain and the workflow API only.',
      from: { path: '^libs/workflows/src', pathNot: 'spec' },
      to: { pathNot: '^(libs/workflows/src|libs/domain/src|node_modules/@temporalio/(workflow|common))' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'The core asks nothing of the machine.',
      from: { path: '^libs/domain/src', pathNot: 'spec' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: '/dist/',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'require', 'default'] },
  },
};
