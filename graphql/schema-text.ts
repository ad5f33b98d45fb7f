import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from './schema.ts'

/** What graphql/schema.graphql holds: the whole API, sorted. */
export const schemaText = (): string => `${printSchema(lexicographicSortSchema(schema))}\n`
