// What oxlint itself cannot say: rules and policies are pure (stijl.md, Lint), and raw SQL stays in platform/db.

type Knoop = {
  type: string
  name?: string
  async?: boolean
  arguments?: unknown[]
  callee?: Knoop
  object?: Knoop
  property?: Knoop
}
type Context = { report: (melding: { node: Knoop; message: string }) => void }

const naam = (knoop: Knoop | undefined) => (knoop?.type === 'Identifier' ? knoop.name : undefined)
/** `Temporal.Now.instant()` → 'Temporal.Now.instant' */
function pad(knoop: Knoop | undefined): string {
  if (knoop?.type !== 'MemberExpression') return naam(knoop) ?? '?'
  return `${pad(knoop.object)}.${naam(knoop.property) ?? '?'}`
}

const KLOK = /^(Date\.now|Temporal\.Now\..+|Math\.random|crypto\..+)$/
const VRAAGT = 'Rules receive the moment and the id; they do not ask for them.'

const zuiver = {
  create(context: Context) {
    const meld = (node: Knoop, message: string) => context.report({ node, message })
    const synchroon = (node: Knoop) => node.async === true && meld(node, 'A rule is synchronous.')
    return {
      NewExpression: (node: Knoop) =>
        naam(node.callee) === 'Date' && node.arguments?.length === 0 && meld(node, VRAAGT),
      CallExpression: (node: Knoop) => KLOK.test(pad(node.callee)) && meld(node, VRAAGT),
      AwaitExpression: (node: Knoop) => meld(node, 'A rule is synchronous.'),
      FunctionDeclaration: synchroon,
      FunctionExpression: synchroon,
      ArrowFunctionExpression: synchroon,
      ThrowStatement: (node: Knoop) => meld(node, 'A rule answers with a Weigering.'),
    }
  },
}

const geenRuweSql = {
  create: (context: Context) => ({
    CallExpression: (node: Knoop) =>
      pad(node.callee) === 'sql.raw' &&
      context.report({
        node,
        message: 'Raw SQL text is built only in platform/db (veiligheid.md, Injection).',
      }),
  }),
}

export default { meta: { name: 'keukentafel' }, rules: { zuiver, 'geen-ruwe-sql': geenRuweSql } }
