// @ts-check
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';

/** Packages without a platform: core runs in main, in the page, in a worker and in plain Node. */
const PURE_PACKAGES = [
  'yaml',
  'parse5',
  'linkedom',
  '@mozilla/readability',
  'valibot',
  'postal-mime',
  'htmlparser2',
  'decode-named-character-reference',
  'fflate',
  'mammoth',
  'mdast',
  'hast',
  'mdast-util-[a-z0-9-]+',
  'micromark-extension-[a-z0-9-]+',
  'hast-util-[a-z0-9-]+',
  'micromark-util-types',
  'smol-toml',
  'temml',
  'liquidjs',
  'papaparse',
  'diff',
  'minisearch',
  'lowlight',
  'highlight\\.js',
].join('|');

/**
 * What a zone may not import, as patterns on the import's own text.
 *
 * @param {{ regex: string, message: string }[]} patterns
 * @returns {import('eslint').Linter.RulesRecord}
 */
const forbid = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

/** @param {string} folders @param {string} message */
const outside = (folders, message) => ({ regex: `^(\\.\\./)+(${folders})(/|$)`, message });

const noElectron = {
  regex: '^electron($|/)',
  message: 'This runs in plain Node too, where there is no Electron.',
};

/**
 * The catalogue is read where its words are needed: as a module is loaded, the language is not known yet. What runs later, functions
 * and fields of instances, may; so may the script of a component, which runs as one is made.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
const wordsWhereNeeded = {
  meta: {
    messages: { early: 'The language is not known while modules are loaded: read words in a function.' },
  },
  create: (context) => ({
    /** @param {any} node */
    'MemberExpression[object.name="words"]'(node) {
      const { sourceCode } = context;
      const reference = sourceCode
        .getScope(node.object)
        .references.find(({ identifier }) => identifier === node.object);
      if (reference?.resolved?.defs[0]?.type !== 'ImportBinding') return;
      const isLater = sourceCode
        .getAncestors(node)
        .some(
          ({ type, ...rest }) =>
            /Function/.test(type) || (type === 'PropertyDefinition' && !(/** @type {any} */ (rest).static)),
        );
      if (!isLater) context.report({ node, messageId: 'early' });
    },
  }),
};

export default defineConfig(
  globalIgnores([
    'out/',
    'dist/',
    'tour/',
    'test-results/',
    'playwright-report/',
    'resources/',
    'tests/**/fixtures/',
  ]),
  tseslint.configs.recommended,
  svelte.configs.recommended,
  {
    rules: {
      // The compiler reports unused names already, and knows more about them.
      '@typescript-eslint/no-unused-vars': 'off',
      // Names are the compiler's to know, in each zone by its own tsconfig.
      'no-undef': 'off',
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'tests/**/*.ts'],
    ignores: ['**/*.svelte.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    // The typed rules that find mistakes; the rest of the typed set says what the strict compiler says already.
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.svelte'] } },
    rules: {
      // State is replaced, never mutated, so a Date, Map or Set needs no reactive twin.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['tests/**'],
    // The safety tests try what the page's policy must refuse.
    rules: { 'no-eval': 'off', 'no-implied-eval': 'off' },
  },
  {
    files: ['src/**'],
    // Code that is a pleasure to read lies far below; at 300 lines a file has two jobs.
    rules: { 'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }] },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { postil: { rules: { 'words-where-needed': wordsWhereNeeded } } },
    rules: { 'postil/words-where-needed': 'error' },
  },
  {
    files: ['src/core/**'],
    rules: forbid(
      {
        regex: `^(?!\\.{1,2}/)(?!(${PURE_PACKAGES})(/|$))`,
        message: 'Core imports core and the pure packages that are listed in eslint.config.js.',
      },
      outside('main|preload|renderer|ipc(-[a-z]+)?(\\.ts)?', 'Core imports nothing but core.'),
    ),
  },
  {
    files: ['src/ipc*.ts'],
    rules: forbid({
      regex: '^(?!\\./core/|\\./ipc-|valibot$)',
      message: 'The contract, in its parts, imports core and valibot.',
    }),
  },
  {
    files: ['src/main/**'],
    rules: forbid(outside('preload|renderer', 'Main knows the page only by the contract.'), {
      regex: '^(svelte|dexie)($|/)',
      message: 'This belongs to the page.',
    }),
  },
  {
    files: ['src/main/{library,files,pictures,exporting,importing,cli}/**'],
    rules: forbid(
      outside('preload|renderer', 'Main knows the page only by the contract.'),
      { regex: '^(svelte|dexie)($|/)', message: 'This belongs to the page.' },
      noElectron,
    ),
  },
  {
    files: ['src/preload/**'],
    rules: forbid(outside('main|renderer', 'Preload joins the two by the contract alone.')),
  },
  {
    files: ['src/renderer/**'],
    rules: {
      ...forbid(
        outside('main|preload', 'The page knows main only by the contract, whose bridge it is given.'),
        {
          regex: '^(electron|node:.*|fs|path|os)($|/)',
          message: 'There is no Node and no Electron in the page.',
        },
      ),
      // An article's text must never become markup: nodes are made with createElement from an allow-list.
      'svelte/no-at-html-tags': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|srcdoc)$/]',
          message: 'No HTML string is ever parsed into the page.',
        },
        { selector: 'Identifier[name="DOMParser"]', message: 'No HTML string is ever parsed in the page.' },
        {
          selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
          message: 'No HTML string is ever parsed into the page.',
        },
      ],
    },
  },
);
