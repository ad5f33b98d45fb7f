import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory'
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling'
import BpmnModeler from 'bpmn-js/lib/Modeler'
import type CommandStack from 'diagram-js/lib/command/CommandStack'
import type Canvas from 'diagram-js/lib/core/Canvas'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'
import Clipboard from 'diagram-js/lib/features/clipboard/Clipboard'
import type EditorActions from 'diagram-js/lib/features/editor-actions/EditorActions'
import type Selection from 'diagram-js/lib/features/selection/Selection'
import minimap from 'diagram-js-minimap'
import platform from 'modeler-moddle/resources/modeler.json'
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json'
import { modelingTexts } from '../../texts/modeling/texts.ts'
import type { Language } from '../../texts/texts.ts'
import { atOnce } from './at-once.ts'
import { elementIds } from './element-ids.ts'
import { stepTools } from './steps.ts'
import { translating } from './translating.ts'

/** 鹰眼图 — the whole drawing, small, with what is seen of it; moved with the pointer. */
type Minimap = { readonly isOpen: () => boolean; readonly toggle: () => void }
type Services = {
  readonly bpmnFactory: BpmnFactory
  readonly canvas: Canvas
  readonly commandStack: CommandStack
  readonly editorActions: EditorActions
  readonly elementRegistry: ElementRegistry
  readonly minimap: Minimap
  readonly modeling: Modeling
  readonly selection: Selection
}
export type Board = BpmnModeler<Services>

/** What was copied can be put into another draft as well. */
const clipboard = new Clipboard()

/** 画板 — an empty place to draw in, in one language. */
export const boardIn = (container: HTMLElement, language: Language): Board =>
  new BpmnModeler<Services>({
    container,
    moddleExtensions: { zeebe, modeler: platform },
    stepTexts: modelingTexts[language].steps,
    additionalModules: [
      {
        translate: ['value', translating(language, reportMiss)],
        clipboard: ['value', clipboard],
      },
      atOnce,
      elementIds,
      stepTools,
      minimap,
    ],
  })

const reportMiss = (said: string) => console.warn(`The drawing board has no Chinese for “${said}”.`)
