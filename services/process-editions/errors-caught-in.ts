import { flowElementsOf, parseBpmn, processesOf } from './moddle.ts'

/** The error codes a model catches, as `<element id> <code>`. */
export async function errorsCaughtIn(xml: string): Promise<ReadonlySet<string>> {
  const [process] = processesOf(await parseBpmn(xml))
  if (process === undefined) return new Set()
  return new Set(
    flowElementsOf(process)
      .filter(({ $type }) => $type === 'bpmn:BoundaryEvent')
      .flatMap(({ attachedToRef, eventDefinitions }) =>
        (eventDefinitions ?? []).flatMap(({ errorRef }) =>
          errorRef?.errorCode === undefined ? [] : [`${attachedToRef?.id} ${errorRef.errorCode}`],
        ),
      ),
  )
}
