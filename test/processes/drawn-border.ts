import type { ProcessFolder } from '../../services/process-editions/read-process-folder.ts'

/** An event that a designer draws at the border of a step: it waits for a message, or catches a refusal. */
type Drawn = Awaited & {
  readonly at: string
  /** Whether the step goes on beside what follows. */
  readonly goesOn: boolean
  /** The officer's step behind it. */
  readonly leadsTo: string
}

type Awaited = { readonly message: string } | { readonly refusal: string }

/** Draws events at the border of steps, each with a step of the supervisor behind it. */
export function drawAtBorder(folder: ProcessFolder, all: readonly Drawn[]): ProcessFolder {
  const inside = all.map(border).join('')
  const awaited = all.map(rootOf).join('')
  const bpmn = folder.bpmn.replace('</bpmn:process>', `${inside}</bpmn:process>${awaited}`)
  return { ...folder, bpmn }
}

function border({ at, goesOn, leadsTo, ...awaited }: Drawn): string {
  const name = leadsTo.replace('userTask_', '')
  const [event, end] = [`event_${name}`, `endEvent_${name}`]
  const [there, away] = [`flow_${name}_Step`, `flow_${name}_End`]
  return `<bpmn:boundaryEvent id="${event}" name="另行处理" cancelActivity="${!goesOn}" attachedToRef="${at}">
      <bpmn:outgoing>${there}</bpmn:outgoing>
      ${definitionOf(name, awaited)}
    </bpmn:boundaryEvent>
    <bpmn:userTask id="${leadsTo}" name="督促处置"><bpmn:extensionElements>
      <zeebe:formDefinition formKey="zhihui:comment-only" />
      <zeebe:taskHeaders>
        <zeebe:header key="role" value="SUPERVISOR" /><zeebe:header key="unit" value="CITY" />
        <zeebe:header key="outcomes" value="PRESSED|已督促|Pressed" />
        <zeebe:header key="stage" value="HANDLING" /><zeebe:header key="nameEn" value="Press" />
      </zeebe:taskHeaders></bpmn:extensionElements>
      <bpmn:incoming>${there}</bpmn:incoming><bpmn:outgoing>${away}</bpmn:outgoing></bpmn:userTask>
    <bpmn:endEvent id="${end}"><bpmn:incoming>${away}</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="${there}" sourceRef="${event}" targetRef="${leadsTo}" />
    <bpmn:sequenceFlow id="${away}" sourceRef="${leadsTo}" targetRef="${end}" />`
}

const definitionOf = (name: string, awaited: Awaited) =>
  'message' in awaited
    ? `<bpmn:messageEventDefinition id="definition_${name}" messageRef="message_${awaited.message}" />`
    : `<bpmn:errorEventDefinition id="definition_${name}" errorRef="error_${awaited.refusal}" />`

const rootOf = (awaited: Awaited) =>
  'message' in awaited
    ? `<bpmn:message id="message_${awaited.message}" name="${awaited.message}"><bpmn:extensionElements>
    <zeebe:subscription correlationKey="=caseId" /></bpmn:extensionElements></bpmn:message>`
    : `<bpmn:error id="error_${awaited.refusal}" name="${awaited.refusal}" errorCode="${awaited.refusal}" />`
