import type { ResourceProps } from 'ra-core'
import { Route } from 'react-router'
import { lazily } from '../shell/lazily.ts'

const UnitList = lazily(async () => (await import('./UnitList.tsx')).UnitList)
const ImportGrids = lazily(async () => (await import('./ImportGrids.tsx')).ImportGrids)

export const units: ResourceProps = {
  name: 'units',
  list: UnitList,
  children: <Route path="grids" element={<ImportGrids />} />,
}
