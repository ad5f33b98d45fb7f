import { codeOf, keptIn, traceOf } from '../api/api-error.ts'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { Trace } from './Trace.tsx'

/** 错误说明 — what did not work, in a sentence: who works on a step that is reserved, and of a fault the number under which it is found in the log. */
export const ErrorWords = ({ error }: { readonly error: unknown }) => {
  const text = useText()
  const { instant } = useTimes()
  const kept = keptIn(error)
  return (
    <>
      {kept === null
        ? text(`errors.${codeOf(error)}`)
        : text('errors.TASK_RESERVED_BY', {
            name: kept.by ?? text('reservation.somebody'),
            until: instant(kept.until),
          })}
      <Trace trace={traceOf(error)} />
    </>
  )
}
