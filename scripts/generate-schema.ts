import { writeFile } from 'node:fs/promises'
import { schemaText } from '../graphql/schema-text.ts'

await writeFile(new URL('../graphql/schema.graphql', import.meta.url), schemaText())
