declare module 'bpmn-moddle' {
  /** What the parser gives; only the properties that we read or write. */
  export interface ModdleElement {
    readonly $type: string
    readonly $parent?: ModdleElement
    /** Of an element that no package knows it has no properties. */
    readonly $descriptor: {
      readonly isGeneric?: boolean
      readonly properties?: readonly {
        readonly name: string
        readonly type: string
        readonly isAttr?: boolean
        readonly isReference?: boolean
        readonly ns: { readonly localName: string }
      }[]
    }
    $instanceOf(type: string): boolean
    id?: string
    name?: string
    text?: string
    body?: string
    key?: string
    value?: string
    type?: string
    source?: string
    target?: string
    formKey?: string
    decisionId?: string
    resultVariable?: string
    processId?: string
    correlationKey?: string
    isExecutable?: boolean
    isExpanded?: boolean
    href?: string
    x?: number
    y?: number
    width?: number
    height?: number
    documentation?: ModdleElement[]
    rootElements?: ModdleElement[]
    drgElement?: ModdleElement[]
    flowElements?: ModdleElement[]
    artifacts?: ModdleElement[]
    eventDefinitions?: ModdleElement[]
    incoming?: ModdleElement[]
    outgoing?: ModdleElement[]
    values?: ModdleElement[]
    diagrams?: ModdleElement[]
    planeElement?: ModdleElement[]
    waypoint?: ModdleElement[]
    extensionElements?: ModdleElement
    conditionExpression?: ModdleElement
    default?: ModdleElement
    sourceRef?: ModdleElement
    targetRef?: ModdleElement
    messageRef?: ModdleElement
    attachedToRef?: ModdleElement
    errorRef?: ModdleElement
    errorCode?: string
    bpmnElement?: ModdleElement
    plane?: ModdleElement
    bounds?: ModdleElement
    label?: ModdleElement
    readonly [name: string]: unknown
  }
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>)
    fromXML(xml: string): Promise<{ rootElement: ModdleElement; warnings: Error[] }>
    toXML(element: ModdleElement, options?: { format?: boolean }): Promise<{ xml: string }>
  }
}
declare module 'dmn-moddle' {
  import type { ModdleElement } from 'bpmn-moddle'
  export class DmnModdle {
    constructor(packages?: Record<string, unknown>)
    fromXML(xml: string): Promise<{ rootElement: ModdleElement; warnings: Error[] }>
    toXML(element: ModdleElement, options?: { format?: boolean }): Promise<{ xml: string }>
  }
}
declare module 'diagram-js-minimap' {
  const minimap: { __init__: string[] }
  export default minimap
}
declare module 'bpmnlint/lib/resolver/node-resolver.js' {
  export default class NodeResolver {
    constructor(options?: { require?: NodeJS.Require })
    resolveRule(pkg: string, name: string): unknown
    resolveConfig(pkg: string, name: string): unknown
  }
}
declare module 'bpmnlint/lib/linter.js' {
  export interface Report {
    readonly id: string
    readonly message: string
    readonly category: 'error' | 'warn' | 'info' | 'rule-error'
    readonly name?: string
    readonly path?: readonly (string | number)[]
  }
  export interface ResolvedRule {
    readonly name: string
    readonly category: 'error' | 'warn' | 'info'
    readonly rule: { readonly check: Check | { readonly enter?: Check; readonly leave?: Check } }
  }
  export type Check = (
    element: import('bpmn-moddle').ModdleElement,
    reporter: { report: (id: string, message: string) => void },
  ) => unknown
  export default class Linter {
    constructor(options: { config?: unknown; resolver: unknown })
    lint(root: unknown, config?: unknown): Promise<Record<string, readonly Report[]>>
    resolveRules(config: unknown): Promise<readonly ResolvedRule[]>
    applyRule(root: unknown, definition: { readonly name: string }): readonly Report[]
  }
}
