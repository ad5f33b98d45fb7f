import { codeOf, traceOf } from '../api/api-error.ts'
import { useText } from '../texts/use-text.ts'
import { Trace } from './Trace.tsx'

/** 错误说明 — what did not work, in a sentence, and of a fault the number under which it is found in the log. */
export const ErrorWords = ({ error }: { readonly error: unknown }) => {
  const text = useText()
  return (
    <>
      {text(`errors.${codeOf(error)}`)}
      <Trace trace={traceOf(error)} />
    </>
  )
}
