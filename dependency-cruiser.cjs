// The layering of docs/architectuur.md, as a test. Each rule says why; tests/lagen.test.ts plants a violation of each.
const TEST = '\\.(test|test-data)\\.tsx?$'
const NIET_PRODUCTIE = [TEST, '^(tests|bench)/']
const DOOR = '^server/src/modules/[^/]+/index\\.ts$' // types, rules and policies; never routes or stores
const SUFFIX = '\\.(rules|policy)\\.ts$'
const PURE = `^server/.*${SUFFIX}|${DOOR}`
const KERN = '^server/src/kern/' // value objects: Datum, Bsn, Geld, Wie, Result
// The schema of beleid is itself a rule: it says what a beleid may hold. It needs the schema library, which is pure.
const BELEIDSCHEMA = '^server/src/modules/beleid/[^/]+\\.rules\\.ts$'
const TYPEBOX = '^(typebox|node_modules/typebox)(/|$)'
const WERELD = '\\.(store|commands|queries|routes)\\.ts$|/platform/(db|http)/'

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'What nobody imports is dead, but for what is started or read by name.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          TEST,
          '(^|/)(main|sw)\\.tsx?$',
          '\\.config\\.ts$',
          '\\.cjs$',
          '^gemeenten/',
          '^tests/support/volgorde\\.ts$',
          '^tests/support/zuiver\\.ts$',
        ],
      },
      to: {},
    },
    {
      name: 'not-to-unresolvable',
      comment: 'An import that leads nowhere hides what it would have reached.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },

    // --- rules ---
    {
      name: 'rules-stay-pure',
      severity: 'error',
      comment: 'Domain rules may know other rules, value objects and nothing that can touch the world.',
      from: { path: PURE, pathNot: BELEIDSCHEMA },
      to: { pathNot: [PURE, KERN, '^contract/'] },
    },
    {
      name: 'beleid-schema-stays-pure',
      severity: 'error',
      from: { path: BELEIDSCHEMA },
      to: { pathNot: [PURE, KERN, TYPEBOX] },
    },
    {
      name: 'rules-cannot-even-reach-the-world',
      severity: 'error',
      from: { path: PURE },
      to: { path: WERELD, reachable: true },
    },
    {
      name: 'policy-knows-rules-not-reverse',
      severity: 'error',
      from: { path: '\\.rules\\.ts$' },
      to: { path: '\\.policy\\.ts$' },
    },
    {
      name: 'every-rule-has-a-test',
      comment:
        'A test imports the rule itself; only the parts of the beleid schema are reached through their whole.',
      severity: 'error',
      module: { path: `^server/.*${SUFFIX}`, pathNot: BELEIDSCHEMA, numberOfDependentsLessThan: 1 },
      from: { path: '\\.test\\.ts$' },
    },
    {
      name: 'every-schema-and-message-rule-is-tested',
      comment: 'These have one door (valideerBeleid, valideer): a test must reach them through it.',
      severity: 'error',
      from: { path: '\\.test\\.ts$' },
      to: { path: [BELEIDSCHEMA, '^(iwmo|rekenmodel)/.*\\.rules\\.ts$'], reachable: false },
    },

    // --- modules ---
    {
      name: 'modules-use-the-front-door',
      severity: 'error',
      comment: 'Another module is reached through its index.ts only.',
      from: { path: '^server/src/modules/([^/]+)/', pathNot: TEST },
      to: {
        path: '^server/src/modules/([^/]+)/',
        pathNot: ['^server/src/modules/$1/', DOOR, '\\.(commands|queries)\\.ts$'],
      },
    },
    {
      name: 'only-use-cases-call-foreign-use-cases',
      severity: 'error',
      from: { path: '^server/src/modules/([^/]+)/', pathNot: ['\\.(commands|queries)\\.ts$', TEST] },
      to: {
        path: '^server/src/modules/([^/]+)/.*\\.(commands|queries)\\.ts$',
        pathNot: '^server/src/modules/$1/',
      },
    },
    {
      name: 'routes-are-mounted-in-one-list',
      severity: 'error',
      from: { pathNot: ['^server/src/routes\\.ts$', ...NIET_PRODUCTIE] },
      to: { path: '^server/.*\\.routes\\.ts$' },
    },
    {
      name: 'routes-do-not-touch-storage',
      severity: 'error',
      from: { path: '\\.routes\\.ts$' },
      to: { path: '\\.store\\.ts$|/platform/db/(pool|eigenaar|migreer)' },
    },
    {
      name: 'views-do-not-load',
      severity: 'error',
      from: { path: '\\.view\\.ts$' },
      to: { path: '\\.(store|commands|queries|routes)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'store-is-only-used-by-commands-and-queries',
      severity: 'error',
      from: { pathNot: ['\\.(commands|queries|store)\\.ts$', ...NIET_PRODUCTIE] },
      to: { path: '\\.store\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'store-stays-in-its-module',
      severity: 'error',
      from: { path: '^server/src/modules/([^/]+)/', pathNot: TEST },
      to: { path: '\\.store\\.ts$', pathNot: '^server/src/modules/$1/' },
    },
    {
      name: 'modules-do-not-know-who-starts-them',
      severity: 'error',
      from: { path: '^server/src/(modules|platform|koppelingen|kern)/', pathNot: TEST },
      to: { path: '^server/src/(commandos/|(app|main|omgeving|routes)\\.ts$)' },
    },

    // --- the ground under them ---
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^server/src/(platform|koppelingen)/', pathNot: TEST },
      to: { path: '^server/src/modules/' },
    },
    {
      name: 'platform-knows-no-koppeling',
      severity: 'error',
      from: { path: '^server/src/platform/' },
      to: { path: '^server/src/koppelingen/' },
    },
    {
      name: 'kern-knows-nobody',
      severity: 'error',
      from: { path: KERN, pathNot: TEST },
      to: { pathNot: [KERN] },
    },
    {
      name: 'database-driver-stays-in-the-basement',
      severity: 'error',
      from: {
        path: '^(server|contract|web|iwmo|gemeenten)/',
        pathNot: ['^server/src/platform/db', '\\.store\\.ts$', TEST],
      },
      to: { path: '^(pg|kysely|node_modules/(pg|kysely))(/|$)' },
    },
    {
      name: 'table-types-stay-with-the-stores',
      severity: 'error',
      from: { pathNot: ['^server/src/platform/db', '\\.store\\.ts$', ...NIET_PRODUCTIE] },
      to: { path: '^database/types\\.ts$' },
    },
    {
      name: 'http-stays-in-the-platform',
      comment: 'A module answers with values and Results; headers and statuses are made in one place.',
      severity: 'error',
      from: { path: '^server/src/(modules|koppelingen|kern|commandos)/', pathNot: TEST },
      to: { path: '^(fastify|@fastify/[^/]+|node_modules/(fastify|@fastify/[^/]+))(/|$)' },
    },

    // --- the other rooms ---
    {
      name: 'contract-knows-nobody',
      severity: 'error',
      from: { path: '^contract/', pathNot: TEST },
      to: { pathNot: ['^contract/', TYPEBOX] },
    },
    {
      name: 'web-speaks-contract-only',
      severity: 'error',
      from: { path: '^web/', pathNot: TEST },
      to: { path: '^(server|iwmo|rekenmodel|gemeenten|database)/' },
    },
    {
      name: 'ui-knows-no-domain',
      comment:
        'A component of web/src/ui serves every screen, so it knows none; what a problem looks like it may show.',
      severity: 'error',
      from: { path: '^web/src/ui/' },
      to: { path: '^(contract/|web/src/(modules|api)/)', pathNot: '^web/src/api/probleem\\.ts$' },
    },
    {
      name: 'iwmo-knows-nobody',
      comment: 'The message package stands alone: another supplier can use it.',
      severity: 'error',
      from: { path: '^iwmo/', pathNot: TEST },
      to: { path: '^(server|web|contract|gemeenten|database|rekenmodel|tests|bench)/' },
    },
    {
      name: 'iwmo-rules-stay-pure',
      severity: 'error',
      from: { path: '^iwmo/.*\\.rules\\.ts$' },
      to: {
        path: ['^iwmo/src/(bestanden|xml/lees)\\.ts$', '^(node:|fs|path|crypto|libxml2-wasm|node_modules)'],
      },
    },
    {
      name: 'rekenmodel-stands-alone-and-is-pure',
      severity: 'error',
      from: { path: '^rekenmodel/', pathNot: TEST },
      to: { pathNot: ['^rekenmodel/'] },
    },
    {
      name: 'gemeenten-are-data',
      comment: 'A data folder may name the types it fills, and other data; it runs nothing.',
      severity: 'error',
      from: { path: '^gemeenten/', pathNot: TEST },
      to: { pathNot: ['^gemeenten/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'gemeenten-are-read-by-name',
      comment:
        'Code that imports one gemeente would know it; data is loaded by the name in the configuration.',
      severity: 'error',
      from: { path: '^(server|contract|web|iwmo)/', pathNot: TEST },
      to: { path: '^gemeenten/(enschede|deventer|drechtsteden|nijmegen|leeuwarden)/' },
    },
    {
      name: 'no-test-data-in-production',
      severity: 'error',
      from: { pathNot: NIET_PRODUCTIE },
      to: { path: NIET_PRODUCTIE },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true, // type-only imports count: a type is a dependency too
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
