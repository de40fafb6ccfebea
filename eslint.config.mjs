import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Time, randomness and the process reach the core only as arguments (design §2.2). */
const impure = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time arrives as an argument here.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time arrives as an argument here.' },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Randomness arrives as an argument here.',
  },
];
const readsEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only libs/platform reads the environment.',
};

/** A page speaks four languages: every word that a reader meets comes from the files of words. */
const letter = '/\\p{L}/u';
const speaking =
  'JSXAttribute[name.name=/^(label|title|placeholder|alt|description|detail|aria-label|aria-description)$/]';
const wordsInCode = [
  `JSXText[value=${letter}]`,
  `JSXElement > JSXExpressionContainer > Literal[value=${letter}]`,
  `JSXElement > JSXExpressionContainer > ConditionalExpression > Literal[value=${letter}]`,
  `${speaking} > Literal[value=${letter}]`,
  `${speaking} > JSXExpressionContainer > Literal[value=${letter}]`,
  `${speaking} > JSXExpressionContainer > ConditionalExpression > Literal[value=${letter}]`,
  `${speaking} > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=${letter}]`,
].map((selector) => ({ selector, message: 'Words come from the files of words: t(…).' }));

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.kelisim/**',
      'apps/web/src/api/generated/**',
      'test/replay/histories/**',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { prefer: 'type-imports', fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowConstructorOnly: true }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', readsEnvironment],
      eqeqeq: 'error',
    },
  },
  { files: ['libs/platform/**/*.ts', 'apps/web/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['libs/domain/src/**/*.ts', 'libs/workflows/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', readsEnvironment, ...impure] },
  },
  { files: ['apps/web/src/**/*.tsx'], rules: { 'no-restricted-syntax': ['error', readsEnvironment, ...wordsInCode] } },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': 'off',
    },
  },
  {
    files: ['apps/web/public/*.js'],
    languageOptions: { globals: { localStorage: 'readonly', matchMedia: 'readonly', document: 'readonly' } },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        fetch: 'readonly',
        URL: 'readonly',
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
);
