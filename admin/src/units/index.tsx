import type { ResourceProps } from 'ra-core'
import { Route } from 'react-router'
import { lazily } from '../shell/lazily.ts'

const UnitList = lazily(async () => (await import('./UnitList.tsx')).UnitList)
const ImportGrids = lazily(async () => (await import('./ImportGrids.tsx')).ImportGrids)
const ImportResponsibilityGrids = lazily(
  async () => (await import('./ImportResponsibilityGrids.tsx')).ImportResponsibilityGrids,
)
const DutyRoster = lazily(async () => (await import('../duties/DutyRoster.tsx')).DutyRoster)

export const units: ResourceProps = {
  name: 'units',
  list: UnitList,
  children: [
    <Route key="grids" path="grids" element={<ImportGrids />} />,
    <Route
      key="responsibility-grids"
      path="responsibility-grids"
      element={<ImportResponsibilityGrids />}
    />,
    <Route key="roster" path="roster" element={<DutyRoster />} />,
  ],
}
