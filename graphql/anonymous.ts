import { type DocumentNode, GraphQLError, Kind } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Viewer } from '../services/accounts/viewer.ts'
import { notSignedIn } from '../services/errors.ts'

const open = new Set(['signIn', '__typename'])

/**
 * 未登录 — who is not signed in may sign in and nothing else; the schema is not told either. Refused
 * before validation, whose answers are kept for everybody.
 */
export const useSignInFirst = (): Plugin<{ viewer: Viewer | null }> => ({
  onParse:
    ({ context }) =>
    ({ result }) => {
      if (context.viewer !== null || result instanceof Error || isOpen(result)) return
      const { message, code } = notSignedIn()
      throw new GraphQLError(message, { extensions: { code, http: { status: 401 } } })
    },
})

const isOpen = ({ definitions }: DocumentNode) =>
  definitions.every(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.selectionSet.selections.every(
        (selection) => selection.kind === Kind.FIELD && open.has(selection.name.value),
      ),
  )
