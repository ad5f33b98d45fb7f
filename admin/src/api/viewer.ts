import { adoptLabels } from '../labels/labels.ts'
import { adoptCityTime } from '../live/now.ts'
import { ReadViewer, type ReadViewerQuery } from './generated/operations.ts'
import { ask } from './graphql.ts'

export type Viewer = ReadViewerQuery['viewer']

let known: Promise<Viewer> | null = null

/** 当前用户 — asked for once a session. */
export function readViewer(): Promise<Viewer> {
  known ??= ask(ReadViewer, {}).then(
    ({ viewer, labels }) => {
      adoptLabels(labels)
      adoptCityTime(viewer.city)
      return viewer
    },
    (error: unknown) => {
      known = null
      throw error
    },
  )
  return known
}

export const forgetViewer = (): void => {
  known = null
}
