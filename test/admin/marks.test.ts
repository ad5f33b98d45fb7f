import { describe, expect, test } from 'vitest'
import { type Drawing, markOn, showOn } from '../../admin/src/process-editions/marks.ts'

const sheet = { id: 'city-case' }
const inner = { id: 'subProcess_Handle_plane' }
const size = { x: 100, y: 200, width: 100, height: 80 }
type Placed = { readonly id: string; readonly parent?: { readonly id: string } }
const drawn: readonly Placed[] = [
  sheet,
  inner,
  { id: 'userTask_FileCase', parent: sheet, ...size },
  { id: 'userTask_InSubProcess', parent: inner, ...size },
]

/** A drawing of which one sees what is marked, on which sheet one is, and where one looks. */
function aDrawing() {
  const marked = new Set<string>()
  const seen = { sheet: sheet.id, x: 0, y: 0 }
  const drawing: Drawing = {
    canvas: {
      addMarker: (id, name) => marked.add(`${id} ${name}`),
      removeMarker: (id, name) => marked.delete(`${id} ${name}`),
      findRoot: (id) => drawn.find((one) => one.id === id)?.parent,
      setRootElement: ({ id }) => Object.assign(seen, { sheet: id }),
      viewbox: (box) => {
        Object.assign(seen, box)
        return { outer: { width: 1000, height: 600 } }
      },
    },
    elements: { get: (id) => drawn.find((one) => one.id === id) },
  }
  return { drawing, marked, seen }
}

describe('标记 a problem on the diagram', () => {
  test('is marked inside a sub-process too, and the sheet itself never', () => {
    const { drawing, marked } = aDrawing()
    const errors = ['userTask_FileCase', 'userTask_InSubProcess', 'city-case', 'nothing']
    const unmark = markOn(drawing, { errors, warnings: [], selected: null })
    expect([...marked]).toEqual([
      'userTask_FileCase marked-error',
      'userTask_InSubProcess marked-error',
    ])
    unmark()
    expect(marked.size).toBe(0)
  })

  test('变化 what another version has differently is marked by what became of it', () => {
    const { drawing, marked } = aDrawing()
    const changes = [
      ['userTask_FileCase', 'CHANGED'],
      ['userTask_Removed', 'REMOVED'],
    ] as const
    markOn(drawing, { errors: [], warnings: [], selected: null, changes })
    expect([...marked]).toEqual(['userTask_FileCase marked-changed'])
  })

  test('路径 where a case has been and where it stands is marked; what is not drawn, is not', () => {
    const { drawing, marked } = aDrawing()
    const path = { finished: ['userTask_FileCase', 'gone'], current: ['userTask_InSubProcess'] }
    markOn(drawing, { errors: [], warnings: [], selected: null, path: { ...path, flows: [] } })
    expect([...marked]).toEqual([
      'userTask_FileCase step-finished',
      'userTask_InSubProcess step-current',
    ])
  })

  test('is shown on the sheet on which it is drawn', () => {
    const { drawing, seen } = aDrawing()
    expect(showOn(drawing, 'userTask_InSubProcess')).toBe(true)
    expect(seen).toMatchObject({ sheet: 'subProcess_Handle_plane', x: -350, y: -60 })
    expect(showOn(drawing, 'userTask_FileCase')).toBe(true)
    expect(seen.sheet).toBe('city-case')
    expect(showOn(drawing, 'nothing')).toBe(false)
  })
})
