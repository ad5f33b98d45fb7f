import { readProcessFolder } from '../../services/process-editions/read-process-folder.ts'

const beginning = '<bpmn:userTask id="userTask_ConfirmOnScreen"'
const way =
  '<bpmn:sequenceFlow id="flow_FileCase_Beside" sourceRef="userTask_FileCase" targetRef="userTask_Beside" />'
const out = '<bpmn:outgoing>flow_FileCase_CaseFiled</bpmn:outgoing>'
const next = '<bpmn:exclusiveGateway id="gateway_CaseFiled"'

/** The shipped process with a step of its own, `userTask_Beside`, parallel to those that follow filing. */
export async function withParallelStep() {
  const shipped = await readProcessFolder('processes/city-case')
  const { bpmn } = shipped
  const start = bpmn.indexOf(beginning)
  const end = bpmn.indexOf('</bpmn:userTask>', start) + '</bpmn:userTask>'.length
  const step = bpmn
    .slice(start, end)
    .replace('userTask_ConfirmOnScreen', 'userTask_Beside')
    .replace('flow_HowToBegin_ConfirmOnScreen', 'flow_FileCase_Beside')
    .replace(/<bpmn:outgoing>.*<\/bpmn:outgoing>/, '')
    .replace('value="REPORTED"', 'value="FILED"')
  return {
    ...shipped,
    bpmn: bpmn
      .replace(out, `${out}<bpmn:outgoing>flow_FileCase_Beside</bpmn:outgoing>`)
      .replace(next, `${step}${way}${next}`),
  }
}
