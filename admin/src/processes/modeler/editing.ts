import type { Element } from 'bpmn-js/lib/model/Types'
import type { ModdleElement } from 'bpmn-moddle'
import { doAtOnce } from './at-once.ts'
import { isUnsaid, type StepWords } from './automatic-work.ts'
import type { Board } from './board.ts'
import { type Timer, withError, withMessage, withTimer } from './events.ts'
import {
  type Headers,
  headersIn,
  type Make,
  type Mapping,
  type MappingSide,
  withHeaders,
  withMappings,
  withValues,
} from './extensions.ts'
import { conditionAfter, ownedBy, type Way, writtenCondition } from './ways-on.ts'

/** Empty for none of its own. */
type Paint = { readonly fill: string; readonly stroke: string }
type Extension = { readonly type: string; readonly values: Headers }
type Referred = ReturnType<typeof withMessage>
export type Editing = ReturnType<typeof editingOf>

/** 修改元素 — what the panel may do with the chosen element, each as one step that can be undone. */
export function editingOf(board: Board, chosen: Element) {
  const modeling = board.get('modeling')
  const factory = board.get('bpmnFactory')
  const element: ModdleElement = chosen.businessObject
  const make: Make = (type, values) => factory.create(type, values)
  const change = (properties: object) => modeling.updateProperties(chosen, properties)
  const changeHeaders = (headers: Headers) =>
    change({ extensionElements: withHeaders(make, element, headers) })
  const changeValue = (type: string, values: Headers) =>
    change({ extensionElements: withValues(make, element, { type, values }) })
  const document = (text: string) =>
    change({
      documentation: text === '' ? [] : [ownedBy(element, make('bpmn:Documentation', { text }))],
    })
  const refer = (definition: ModdleElement, { by, root, rootElements, referred }: Referred) => {
    const update = modeling.updateModdleProperties.bind(modeling, chosen)
    doAtOnce(
      board.get('commandStack'),
      // first: what an event waits for is put back among the root elements
      () => update(definition, { [by]: referred }),
      () => update(root, { rootElements }),
    )
  }
  return {
    element,
    headers: headersIn(element),
    change,
    changeHeaders,
    /** One value of an extension element, such as the form of a step. */
    changeValue,
    document,
    /** In small letters; empty for black. */
    stroke: strokeOf(chosen),
    paint: (paint: Paint) => modeling.setColor([chosen], paint),
    /** 去向 — on which condition a flow is taken, and what it is called then. */
    takeWay: (way: Way, name: string) => {
      const gateway = board.get('elementRegistry').get(element.sourceRef?.id ?? '')
      const isDefault = element.sourceRef?.default === element
      if (gateway !== undefined && isDefault !== (way.kind === 'OTHERWISE'))
        modeling.updateProperties(gateway as Element, {
          default: way.kind === 'OTHERWISE' ? element : undefined,
        })
      change({ conditionExpression: conditionOf(make, element, way), name })
    },
    /** 变量映射 — what goes in, or what comes out. */
    map: (side: MappingSide, mappings: readonly Mapping[]) =>
      change({ extensionElements: withMappings(make, element, { side, mappings }) }),
    setTimer: (definition: ModdleElement, timer: Timer) =>
      modeling.updateModdleProperties(chosen, definition, withTimer(make, definition, timer)),
    /** 等消息 — one of that name, which the model knows from now on. */
    awaitMessage: (definition: ModdleElement, name: string) =>
      refer(definition, withMessage(make, definition, name)),
    /** 捕获拒绝 — one of that code, which the model knows from now on. */
    catchRefusal: (definition: ModdleElement, code: string) =>
      refer(definition, withError(make, definition, code)),
    /** 选定工作 — what the system does here; where nobody has named or explained the step, it says so. */
    entrust: ({ type, values }: Extension, { zh, en, documentation }: StepWords) =>
      doAtOnce(
        board.get('commandStack'),
        () => changeValue(type, values),
        () => isUnsaid(element.name) && change({ name: zh }),
        () =>
          isUnsaid(headersIn(element)['nameEn']) &&
          changeHeaders({ ...headersIn(element), nameEn: en }),
        () => isUnsaid(element.documentation?.[0]?.text) && document(documentation),
      ),
    /** 条件 — as somebody has written it, in FEEL. */
    writeCondition: (feel: string) =>
      change({ conditionExpression: writtenCondition(make, element, feel) }),
  }
}

function strokeOf({ di }: Element): string {
  const stroke: unknown = di?.get('border-color')
  return typeof stroke === 'string' ? stroke.toLowerCase() : ''
}

function conditionOf(make: Make, flow: ModdleElement, way: Way): ModdleElement | undefined {
  if (way.kind === 'WRITTEN') return flow.conditionExpression
  if (way.kind !== 'AFTER') return undefined
  return writtenCondition(make, flow, conditionAfter(way.outcome))
}
