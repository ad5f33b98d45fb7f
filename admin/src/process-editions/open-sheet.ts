import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import type Canvas from 'diagram-js/lib/core/Canvas'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'
import type Overlays from 'diagram-js/lib/features/overlays/Overlays'

/** 图面 — a model as it is drawn. */
export type Sheet = {
  readonly canvas: Canvas
  readonly elements: ElementRegistry
  readonly overlays: Overlays
}
/** Of elements that are called otherwise than the model calls them. */
export type ElementNames = Readonly<Record<string, string>>

type Opening = {
  readonly container: HTMLElement
  readonly xml: string
  readonly names: ElementNames
  readonly onDrawn: (sheet: Sheet) => void
  readonly onBroken: () => void
}
type Parsed = { readonly elementsById?: Readonly<Record<string, { name?: string }>> }

/** 打开图面 — draws a model into a place of the page; answers how to take it away. */
export function openSheet({ container, xml, names, onDrawn, onBroken }: Opening): () => void {
  const viewer = new NavigatedViewer({ container })
  viewer.on<Parsed>('import.parse.complete', ({ elementsById = {} }) => {
    for (const [id, name] of Object.entries(names))
      if (elementsById[id] !== undefined) elementsById[id].name = name
  })
  let left = false
  viewer.importXML(xml).then(
    () => {
      if (left) return
      const canvas = viewer.get<Canvas>('canvas')
      const elements = viewer.get<ElementRegistry>('elementRegistry')
      onDrawn({ canvas, elements, overlays: viewer.get<Overlays>('overlays') })
    },
    () => left || onBroken(),
  )
  return () => {
    left = true
    viewer.destroy()
  }
}
