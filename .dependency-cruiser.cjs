/** The directions of imports (design §6). A new arrow needs a line here, and a reason. */
const only = (from, ...to) => ({
  name: `${from.replace('/', '-')}-imports`,
  severity: 'error',
  comment: `${from} may import only ${to.join(', ') || 'nothing of ours'}`,
  from: { path: `^${from}/src` },
  to: { path: '^(apps|libs|samples|test)/', pathNot: [`^${from}/`, ...to.map((t) => `^${t}/`)] },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('libs/domain'),
    only('libs/platform'),
    only('libs/workflows', 'libs/domain'),
    only('libs/persistence', 'libs/domain'),
    only('libs/documents', 'libs/domain'),
    only('samples', 'libs/domain', 'libs/persistence'),
    only('apps/api', 'libs', 'samples'),
    only('apps/worker', 'libs'),
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
