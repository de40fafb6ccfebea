/**
 * Stands in for `fast-check` in all suites: what `npm test` draws follows from the revision (scripts/test.mjs), so that one revision
 * has one result and the next one explores anew. Without KELISIM_SEED every run draws afresh.
 */
const { dirname, join } = require('node:path');

const fastCheck = require(join(dirname(require.resolve('fast-check/package.json')), 'lib/cjs/fast-check.js'));

const seed = process.env.KELISIM_SEED;
if (seed !== undefined) fastCheck.configureGlobal({ seed: Number(seed) });

module.exports = fastCheck;
