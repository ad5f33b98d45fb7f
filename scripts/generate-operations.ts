import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { codegen } from '@graphql-codegen/core'
import * as operationTypes from '@graphql-codegen/typescript-operations'
import {
  buildSchema,
  type DocumentNode,
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql'

const folder = 'admin/src'
const target = `${folder}/api/generated/operations.ts`

/** 操作 — what the screens ask of the API: a typed operation for each one written in a .graphql file. */
async function generateOperations(): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .sort()
  const documents = files.map((file) => ({
    location: file,
    document: parse(readFileSync(path.join(folder, file), 'utf8')),
  }))
  const schemaText = readFileSync('graphql/schema.graphql', 'utf8')
  const types = await codegen({
    filename: target,
    schema: parse(schemaText),
    schemaAst: buildSchema(schemaText),
    documents,
    config: {},
    plugins: [{ operations: settings }],
    pluginMap: { operations: operationTypes },
  })
  const text = [
    `import { type Operation, operation } from '../operation.ts'`,
    types.trim(),
    ...operationsIn(documents.map(({ document }) => document)),
  ].join('\n\n')
  await mkdir(path.dirname(target), { recursive: true })
  await writeFile(target, `${text}\n`)
}

const settings = {
  immutableTypes: true,
  enumType: 'string-literal',
  skipTypename: false,
  nonOptionalTypename: false,
  scalars: { DateTime: 'string', Json: 'unknown', ID: 'string' },
}

function operationsIn(documents: readonly DocumentNode[]): string[] {
  const definitions = documents.flatMap((document) => document.definitions)
  const fragments = new Map(
    definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  )
  return definitions.flatMap((one) => {
    if (one.kind !== Kind.OPERATION_DEFINITION || one.name === undefined) return []
    const name = one.name.value
    const kind = `${name}${one.operation[0]?.toUpperCase()}${one.operation.slice(1)}`
    const used = spreadIn(one, fragments).map((it) => fragments.get(it))
    // every page sends and loads them: spaces that say nothing are left out
    const text = stripIgnoredCharacters(
      [one, ...used].map((it) => (it === undefined ? '' : print(it))).join('\n'),
    )
    const typed = `Operation<${kind}, ${kind}Variables>`
    return [`export const ${name}: ${typed} = operation(${JSON.stringify(text)})`]
  })
}

function spreadIn(
  node: Parameters<typeof visit>[0],
  fragments: ReadonlyMap<string, Parameters<typeof visit>[0]>,
): string[] {
  const names = new Set<string>()
  const follow = (one: Parameters<typeof visit>[0]): void => {
    visit(one, {
      FragmentSpread({ name: { value } }) {
        if (names.has(value)) return
        names.add(value)
        const fragment = fragments.get(value)
        if (fragment !== undefined) follow(fragment)
      },
    })
  }
  follow(node)
  return [...names]
}

await generateOperations()
