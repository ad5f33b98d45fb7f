/** 路径标记 — which elements of a process are behind a case, where it stands, and the flows it has taken. */
export type PathMarks = {
  readonly finished: readonly string[]
  readonly current: readonly string[]
  readonly flows: readonly string[]
}

/** Of what no case runs on. */
export const noPath: PathMarks = { finished: [], current: [], flows: [] }

/** Each marked element with the class of its mark. */
export const pathClasses = ({ finished, current, flows }: PathMarks) => [
  ...finished.map((id) => [id, 'step-finished'] as const),
  ...current.map((id) => [id, 'step-current'] as const),
  ...flows.map((id) => [id, 'step-flows'] as const),
]

/** How a path looks. */
export const pathLook = {
  '& .step-finished .djs-visual > rect': {
    fill: '#dcefe2 !important',
    stroke: '#1f7a3d !important',
  },
  '& .step-flows .djs-visual > path': {
    stroke: '#1f7a3d !important',
    strokeWidth: '3px !important',
  },
  '& .step-finished .djs-visual > circle, & .step-finished .djs-visual > polygon': {
    stroke: '#1f7a3d !important',
  },
  '& .step-current .djs-visual > rect': {
    fill: '#dbe9f8 !important',
    stroke: '#0b57a4 !important',
    strokeWidth: '4px !important',
  },
}
