import type { ProcessFolder } from '../../services/process-editions/read-process-folder.ts'

/** An event that a designer draws at the border of an officer's step. */
type Drawn = {
  readonly at: string
  readonly message: string
  /** Whether the step goes on beside what follows. */
  readonly goesOn: boolean
  /** The officer's step behind it. */
  readonly leadsTo: string
}

/** Draws events at the border of officers' steps, each with a step of the supervisor behind it. */
export function drawDeadlines(folder: ProcessFolder, all: readonly Drawn[]): ProcessFolder {
  const inside = all.map(border).join('')
  const messages = all.map(({ message }) => messageOf(message)).join('')
  const bpmn = folder.bpmn.replace('</bpmn:process>', `${inside}</bpmn:process>${messages}`)
  return { ...folder, bpmn }
}

function border({ at, message, goesOn, leadsTo }: Drawn): string {
  const name = leadsTo.replace('userTask_', '')
  const [event, end] = [`event_${name}`, `endEvent_${name}`]
  const [there, away] = [`flow_${name}_Step`, `flow_${name}_End`]
  return `<bpmn:boundaryEvent id="${event}" name="时限已到" cancelActivity="${!goesOn}" attachedToRef="${at}">
      <bpmn:outgoing>${there}</bpmn:outgoing>
      <bpmn:messageEventDefinition id="messageDefinition_${name}" messageRef="message_${message}" />
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

const messageOf = (name: string) =>
  `<bpmn:message id="message_${name}" name="${name}"><bpmn:extensionElements>
    <zeebe:subscription correlationKey="=caseId" /></bpmn:extensionElements></bpmn:message>`
