import type { Element } from 'bpmn-js/lib/model/Types'
import type { ModdleElement } from 'bpmn-moddle'
import { doAtOnce } from './at-once.ts'
import type { Board } from './board.ts'
import { type Timer, withMessage, withTimer } from './events.ts'
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
export type Editing = ReturnType<typeof editingOf>

/** 修改元素 — what the panel may do with the chosen element, each as one step that can be undone. */
export function editingOf(board: Board, chosen: Element) {
  const modeling = board.get('modeling')
  const factory = board.get('bpmnFactory')
  const element: ModdleElement = chosen.businessObject
  const make: Make = (type, values) => factory.create(type, values)
  const change = (properties: object) => modeling.updateProperties(chosen, properties)
  return {
    element,
    headers: headersIn(element),
    change,
    changeHeaders: (headers: Headers) =>
      change({ extensionElements: withHeaders(make, element, headers) }),
    /** One value of an extension element, such as the form of a step. */
    changeValue: (type: string, values: Headers) =>
      change({ extensionElements: withValues(make, element, { type, values }) }),
    document: (text: string) =>
      change({
        documentation: text === '' ? [] : [ownedBy(element, make('bpmn:Documentation', { text }))],
      }),
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
    awaitMessage: (definition: ModdleElement, name: string) => {
      const { root, rootElements, message } = withMessage(make, definition, name)
      const update = modeling.updateModdleProperties.bind(modeling, chosen)
      doAtOnce(
        board.get('commandStack'),
        // first: what an event waits for is put back among the root elements
        () => update(definition, { messageRef: message }),
        () => update(root, { rootElements }),
      )
    },
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
