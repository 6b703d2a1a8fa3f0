/**
 * Who may import whom: the rooms of the house. One list per room of what it may reach; anything else is an error, so that a new room has
 * to say what it is for. `npx depcruise contracts functions lib bin local web tools` asks by hand; test/architecture does in the tests.
 */
const rooms = {
  contracts: ['^contracts/', '^node_modules/zod/'],
  'functions/domain': ['^functions/domain/', '^contracts/'],
  // Of stores the runtime knows types alone; see below.
  'functions/runtime': [
    '^functions/runtime/',
    '^functions/(stores|gateways/identity)/',
    '^contracts/',
    '^node_modules/(zod|@middy|ulid)/',
  ],
  'functions/stores': ['^functions/(stores|domain)/', '^contracts/', '^node_modules/@aws-sdk/'],
  'functions/gateways': ['^functions/(gateways|domain|stores)/', '^contracts/', '^node_modules/'],
  // A provider's callback may tell of a payment or of a refund; nothing leads back.
  'functions/payments': ['^functions/(payments|refunds|stores|gateways|domain|runtime)/', '^contracts/'],
  'functions/refunds': ['^functions/(refunds|stores|gateways|domain|runtime)/', '^contracts/'],
  'functions/workflows': [
    '^functions/(workflows|stores|gateways|domain|runtime|refunds)/',
    '^contracts/',
    '^node_modules/zod/',
  ],
  // Fills a new shop; used by local and tools, by no handler.
  'functions/setup': ['^functions/(setup|stores|gateways|domain|runtime)/', '^contracts/'],
  'functions/outbox': ['^functions/(outbox|stores|gateways|domain|runtime)/', '^contracts/'],
  'functions/http': ['^functions/(stores|gateways|domain|runtime|payments|refunds|outbox)/', '^contracts/'],
  'functions/consumers': ['^functions/(stores|gateways|domain|runtime|payments|refunds|outbox)/', '^contracts/'],
  'functions/arrivals': ['^functions/(arrivals|stores|gateways|domain|runtime)/', '^contracts/'],
  'functions/schedules': ['^functions/(stores|gateways|domain|runtime|payments|outbox)/', '^contracts/'],
  // Of the storefront what renders: no state, no client, nothing that needs a browser.
  'functions/pages': [
    '^functions/(pages|stores|gateways|domain|runtime)/',
    '^contracts/',
    '^web/storefront/(server|views|pages/)',
    '(^|/)dist/web/',
  ],
  lib: ['^lib/', '^contracts/', '^node_modules/(aws-cdk-lib|constructs|esbuild)/'],
  bin: ['^lib/', '^node_modules/aws-cdk-lib/'],
  'web/shared': ['^web/shared/', '^contracts/'],
  'web/storefront': [
    '^web/(storefront|shared)/',
    '^contracts/',
    '^node_modules/',
    '(^|/)dist/web/',
    '^virtual:regions$',
  ],
  'web/admin': ['^web/(admin|shared)/', '^contracts/', '^node_modules/'],
  local: ['^(local|functions|contracts|tools)/', '^node_modules/', '^#handlers$'],
  tools: ['^(tools|functions|contracts|lib|local)/', '^node_modules/'],
};

/** Node's own modules are free to all but what must stay pure or runs in a browser. */
const withoutNode = ['contracts', 'functions/domain', 'web/shared', 'web/storefront', 'web/admin'];

/** Types of Lambda events cost nothing and bind nobody. */
const everyFunction = '^node_modules/@types/aws-lambda/';

const keepsTo = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room} keeps to itself`,
  severity: 'error',
  from: { path: `^${room}/`, pathNot: 'vite\\.config\\.ts$' },
  to: { pathNot: [...allowed, everyFunction], ...(withoutNode.includes(room) ? {} : { dependencyTypesNot: ['core'] }) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...keepsTo,
    {
      name: 'no circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'the domain takes only types of a contract, and values',
      severity: 'error',
      from: { path: '^functions/domain/' },
      to: { path: '^contracts/', pathNot: '^contracts/values/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the runtime knows only types of stores',
      severity: 'error',
      from: { path: '^functions/runtime/' },
      to: { path: '^functions/stores/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'a gateway has no store but the one of identity',
      severity: 'error',
      from: { path: '^functions/gateways/', pathNot: '^functions/gateways/identity/' },
      to: { path: '^functions/stores/' },
    },
    {
      name: 'local is a whole of its own',
      severity: 'error',
      from: { pathNot: '^(local|tools|test)/' },
      to: { path: '^local/' },
    },
    {
      name: 'what is imported is there',
      severity: 'error',
      from: {},
      // All three are made by the build.
      to: { couldNotResolve: true, pathNot: ['dist/web/storefront/', '^#handlers$', '^virtual:'] },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules|^dist' },
    exclude: { path: '^local/demo/art' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
