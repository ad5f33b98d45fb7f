const inRow = 15
const step = { x: 160, y: 140 }
const size = { width: 100, height: 80 }

/** 大模型 — city-case drawn anew as a snake of officer's steps, which the checks find nothing in; with so many flow nodes. */
export function aLargeModel(nodes: number): string {
  const steps = Array.from({ length: nodes - 2 }, (_step, at) => at)
  const flows = Array.from({ length: nodes - 1 }, (_flow, at) => at)
  const idAt = (place: number) => {
    if (place === 0) return 'startEvent_ProblemReported'
    return place === nodes - 1 ? 'endEvent_CaseClosed' : `userTask_Step${place}`
  }
  const ways = (place: number) =>
    `${place > 0 ? `<bpmn:incoming>flow_${place - 1}</bpmn:incoming>` : ''}
     ${place < nodes - 1 ? `<bpmn:outgoing>flow_${place}</bpmn:outgoing>` : ''}`
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:modeler="http://camunda.org/schema/modeler/1.0" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="definitions_Large" targetNamespace="http://bpmn.io/schema/bpmn" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.5.0">
  <bpmn:message id="message_ProblemReported" name="problem-reported.city-case" />
  <bpmn:process id="city-case" name="大流程" isExecutable="true">
    <bpmn:documentation>很多环节。</bpmn:documentation>
    <bpmn:startEvent id="${idAt(0)}" name="问题已上报">
      <bpmn:documentation>有人上报。</bpmn:documentation>${ways(0)}
      <bpmn:messageEventDefinition id="messageDefinition_ProblemReported" messageRef="message_ProblemReported" />
    </bpmn:startEvent>
    ${steps.map((at) => userTask(idAt(at + 1), at + 1, ways(at + 1))).join('')}
    <bpmn:endEvent id="${idAt(nodes - 1)}" name="案件已结案">
      <bpmn:documentation>办结。</bpmn:documentation>${ways(nodes - 1)}
    </bpmn:endEvent>
    ${flows.map((at) => `<bpmn:sequenceFlow id="flow_${at}" sourceRef="${idAt(at)}" targetRef="${idAt(at + 1)}" />`).join('')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram_1"><bpmndi:BPMNPlane id="plane_1" bpmnElement="city-case">
    ${Array.from({ length: nodes }, (_node, at) => shape(idAt(at), at, at % (nodes - 1) === 0)).join('')}
    ${flows.map((at) => edge(at, nodes)).join('')}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`
}

const headers = {
  ...{ role: 'SHIFT_LEADER', unit: 'CITY', outcomes: 'DONE|完成|Done', stage: 'HANDLING' },
  ...{ nameEn: 'Step' },
}

const userTask = (id: string, number: number, ways: string) => `
    <bpmn:userTask id="${id}" name="办理环节 ${number}">
      <bpmn:documentation>办理。</bpmn:documentation>
      <bpmn:extensionElements>
        <zeebe:formDefinition formKey="zhihui:comment-only" />
        <zeebe:taskHeaders>
          <zeebe:header key="clock" value="step:own-${number}" />
          ${Object.entries(headers)
            .map(([key, value]) => `<zeebe:header key="${key}" value="${value}" />`)
            .join('')}
        </zeebe:taskHeaders>
      </bpmn:extensionElements>${ways}
    </bpmn:userTask>`

/** Every other row leads back. */
function centerOf(place: number) {
  const [row, column] = [Math.floor(place / inRow), place % inRow]
  const across = row % 2 === 0 ? column : inRow - 1 - column
  return { x: 200 + across * step.x, y: 200 + row * step.y }
}

function shape(id: string, place: number, isEvent: boolean): string {
  const { width, height } = isEvent ? { width: 36, height: 36 } : size
  const { x, y } = centerOf(place)
  return `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}">
      <dc:Bounds x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" />
      ${isEvent ? `<bpmndi:BPMNLabel><dc:Bounds x="${x - 30}" y="${y + 22}" width="60" height="14" /></bpmndi:BPMNLabel>` : ''}
    </bpmndi:BPMNShape>`
}

/** From border to border. */
function edge(at: number, nodes: number): string {
  const isEventAt = (place: number) => place % (nodes - 1) === 0
  const [from, to] = [centerOf(at), centerOf(at + 1)]
  const half = (place: number) =>
    isEventAt(place) ? { x: 18, y: 18 } : { x: size.width / 2, y: size.height / 2 }
  const toward = { x: Math.sign(to.x - from.x), y: Math.sign(to.y - from.y) }
  const start = { x: from.x + toward.x * half(at).x, y: from.y + toward.y * half(at).y }
  const end = { x: to.x - toward.x * half(at + 1).x, y: to.y - toward.y * half(at + 1).y }
  return `<bpmndi:BPMNEdge id="flow_${at}_di" bpmnElement="flow_${at}">
      ${[start, end].map(({ x, y }) => `<di:waypoint x="${x}" y="${y}" />`).join('')}
    </bpmndi:BPMNEdge>`
}
