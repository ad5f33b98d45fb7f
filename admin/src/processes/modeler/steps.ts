import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory'
import type ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory'
import type { Element, Shape } from 'bpmn-js/lib/model/Types'
import type { ModdleElement } from 'bpmn-moddle'
import type AutoPlace from 'diagram-js/lib/features/auto-place/AutoPlace'
import type ContextPad from 'diagram-js/lib/features/context-pad/ContextPad'
import type Create from 'diagram-js/lib/features/create/Create'
import type Keyboard from 'diagram-js/lib/features/keyboard/Keyboard'
import type Palette from 'diagram-js/lib/features/palette/Palette'
import type Selection from 'diagram-js/lib/features/selection/Selection'
import { withHeaders, withValues } from './extensions.ts'
import {
  automaticStep,
  firstName,
  firstValues,
  lookUpStep,
  officerStep,
  type StepTemplate,
} from './step-templates.ts'

/** What the buttons of the drawing board say. */
export type StepTexts = Readonly<
  Record<
    | 'createOfficer'
    | 'createAutomatic'
    | 'createLookUp'
    | 'appendOfficer'
    | 'appendAutomatic'
    | 'appendLookUp',
    string
  >
>
type Entry = {
  readonly group?: string
  readonly className?: string
  readonly title?: string
  readonly action?: object
}
type Entries = Readonly<Record<string, Entry>>
type Change = (entries: Entries) => Entries

/** 可画环节 — the kinds of steps that we execute, in the order in which they are offered. */
const offers = [
  {
    id: 'officer-step',
    template: officerStep,
    className: 'bpmn-icon-user-task',
    create: 'createOfficer',
    append: 'appendOfficer',
  },
  {
    id: 'automatic-step',
    template: automaticStep,
    className: 'bpmn-icon-service-task',
    create: 'createAutomatic',
    append: 'appendAutomatic',
  },
  {
    id: 'manual-look-up',
    template: lookUpStep,
    className: 'bpmn-icon-business-rule-task',
    create: 'createLookUp',
    append: 'appendLookUp',
  },
] as const

/** After those of the drawing tools. */
const later = 500
/** The engine does nothing with them, or the city's processes know none. */
const left: readonly string[] = [
  'create.task',
  'create.data-object',
  'create.data-store',
  'create.participant-expanded',
]

/** 环节模板 — draws a step that says already what its template says. */
class Steps {
  static $inject = ['bpmnFactory', 'elementFactory']
  readonly #factory: BpmnFactory
  readonly #elements: ElementFactory

  constructor(factory: BpmnFactory, elements: ElementFactory) {
    this.#factory = factory
    this.#elements = elements
  }

  shapeOf(template: StepTemplate): Shape {
    const { value: type } = template.elementType
    const make = (kind: string, values: object): ModdleElement => this.#factory.create(kind, values)
    const name = firstName(template)
    const businessObject = make(type, name === '' ? {} : { name })
    for (const [kind, values] of Object.entries(firstValues(template)))
      businessObject.extensionElements =
        kind === 'zeebe:TaskHeaders'
          ? withHeaders(make, businessObject, values)
          : withValues(make, businessObject, { type: kind, values })
    return this.#elements.createShape({ type, businessObject })
  }
}

/** 工具栏 — offers our steps, and leaves away what the engine does not carry out. */
class StepPalette {
  static $inject = ['palette', 'create', 'steps', 'config.stepTexts']
  readonly getPaletteEntries: () => Change

  constructor(palette: Palette, create: Create, steps: Steps, texts: StepTexts) {
    const offered = ({ template, className, create: title }: (typeof offers)[number]): Entry => {
      const start = (event: Event) => create.start(event, steps.shapeOf(template))
      const action = { dragstart: start, click: start }
      return { group: 'activity', className, title: texts[title], action }
    }
    const own = named('create', offered)
    this.getPaletteEntries = () => (entries) => ({ ...without(entries, left), ...own })
    palette.registerProvider(later, this as never)
  }
}

/** 快捷操作 — an element is followed by one of our steps. */
class StepContextPad {
  static $inject = ['contextPad', 'create', 'autoPlace', 'steps', 'config.stepTexts']
  readonly getContextPadEntries: () => Change

  constructor(
    contextPad: ContextPad,
    create: Create,
    autoPlace: AutoPlace,
    steps: Steps,
    texts: StepTexts,
  ) {
    const appending = ({ template, className, append }: (typeof offers)[number]): Entry => ({
      ...{ group: 'model', className, title: texts[append] },
      action: {
        click: (_event: Event, element: Element) =>
          autoPlace.append(element as Shape, steps.shapeOf(template)),
        dragstart: (event: Event, source: Element) =>
          create.start(event, steps.shapeOf(template), { source }),
      },
    })
    const own = named('append', appending)
    this.getContextPadEntries = () => (entries) =>
      entries['append.append-task'] === undefined
        ? entries
        : { ...own, ...without(entries, ['append.append-task']) }
    contextPad.registerProvider(later, this as never)
  }
}

/** The entries of one place, by the names that the drawing tools give to theirs. */
const named = (
  verb: 'create' | 'append',
  entryOf: (offer: (typeof offers)[number]) => Entry,
): Entries => Object.fromEntries(offers.map((offer) => [`${verb}.${offer.id}`, entryOf(offer)]))

type Press = { readonly keyEvent: KeyboardEvent }
type Appending = Readonly<
  Record<string, { readonly action: { click(event: Event, element: Element): void } }>
>

/** 追加按键 — `A` appends an officer’s step to what is chosen, where one can follow. */
class AppendByKey {
  static $inject = ['keyboard', 'selection', 'contextPad']

  constructor(keyboard: Keyboard, selection: Selection, contextPad: ContextPad) {
    keyboard.addListener(({ keyEvent }: Press) => {
      const [element, ...others]: Element[] = selection.get()
      if (element === undefined || others.length > 0) return
      if (!keyboard.isKey(['a', 'A'], keyEvent) || keyboard.hasModifier(keyEvent)) return
      const entries = contextPad.getEntries(element) as unknown as Appending
      entries['append.officer-step']?.action.click(keyEvent, element)
      return true
    })
  }
}

const without = (entries: Entries, names: readonly string[]): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([name]) => !names.includes(name)))

export const stepTools = {
  __init__: ['stepPalette', 'stepContextPad', 'appendByKey'],
  steps: ['type', Steps],
  stepPalette: ['type', StepPalette],
  stepContextPad: ['type', StepContextPad],
  appendByKey: ['type', AppendByKey],
}
