import { getOperationAST, Kind } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { DomainError } from '../services/errors.ts'
import { refusedError } from './public-error.ts'

/** Whether anything may be recorded now: null, or why not. */
export type MayWrite = () => DomainError | null

/** Whoever may still read has to be able to come in. */
const always: readonly string[] = ['signIn', 'signOut']

/** 写闸 — refuses mutations as long as nothing more may be recorded; reading goes on. */
export const useWriteGate = (mayWrite: MayWrite): Plugin => ({
  onExecute({ args, setResultAndStopExecution }) {
    const operation = getOperationAST(args.document, args.operationName)
    if (operation?.operation !== 'mutation') return
    const writes = operation.selectionSet.selections.some(
      (field) => field.kind !== Kind.FIELD || !always.includes(field.name.value),
    )
    const refusal = writes ? mayWrite() : null
    if (refusal !== null) setResultAndStopExecution({ errors: [refusedError(refusal)] })
  },
})
