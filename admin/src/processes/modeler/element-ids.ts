import BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory'
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling'
import type { Element } from 'bpmn-js/lib/model/Types'
import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'
import type EventBus from 'diagram-js/lib/core/EventBus'
import { prefixOf } from '../../../../processes/lint/id-shape.ts'

type Named = {
  readonly $type: string
  id?: string
  $instanceOf(type: string): boolean
}
type Ids = { readonly ids: { nextPrefixed(prefix: string, element: Named): string } }

/** 标识前缀 — of anything that is drawn; null for what the drawing tools name themselves. */
function wantedPrefix(element: Named): string | null {
  if (element.$instanceOf('bpmn:SequenceFlow')) return 'flow_'
  return element.$instanceOf('bpmn:FlowNode') ? prefixOf(element) : null
}

/** 标识 — new elements get ids as the checks want them; nobody types one. */
class ShapedIds extends BpmnFactory {
  static override $inject = ['moddle']
  readonly #ids: Ids

  constructor(moddle: Ids) {
    super(moddle)
    this.#ids = moddle
  }

  override create(type: string, attributes: Readonly<Record<string, unknown>> = {}) {
    const made: Named = super.create(type, attributes)
    const prefix = attributes['id'] === undefined ? wantedPrefix(made) : null
    if (prefix !== null) {
      const { ids } = this.#ids
      made.id = ids.nextPrefixed(`${prefix}N`, made)
    }
    return made
  }
}

type Replacing = {
  readonly context: { readonly newShape: Element; readonly oldShape: { readonly id: string } }
}

/** 标识 — what becomes another kind of element is called so. */
class ShapedIdsAfterReplacing extends CommandInterceptor {
  static override $inject = ['eventBus', 'modeling', 'elementRegistry']

  constructor(eventBus: EventBus, modeling: Modeling, elements: ElementRegistry) {
    super(eventBus)
    // after the drawing tools have given it the old id
    this.postExecuted(['shape.replace'], 500, ({ context: { newShape } }: Replacing) => {
      const prefix = wantedPrefix(newShape.businessObject)
      if (prefix === null || newShape.id.startsWith(prefix)) return
      const id = prefix + newShape.id.replace(/^[a-zA-Z]+_/, '')
      if (elements.get(id) === undefined) modeling.updateProperties(newShape, { id })
    })
  }
}

export const elementIds = {
  __init__: ['shapedIdsAfterReplacing'],
  bpmnFactory: ['type', ShapedIds],
  shapedIdsAfterReplacing: ['type', ShapedIdsAfterReplacing],
}
