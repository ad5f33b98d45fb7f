import type { ResourceProps } from 'ra-core'
import { Route } from 'react-router'
import { lazily } from '../shell/lazily.ts'

const ComponentList = lazily(async () => (await import('./ComponentList.tsx')).ComponentList)
const ComponentMapPage = lazily(
  async () => (await import('./ComponentMapPage.tsx')).ComponentMapPage,
)
const ImportComponents = lazily(
  async () => (await import('./ImportComponents.tsx')).ImportComponents,
)

export const components: ResourceProps = {
  name: 'components',
  list: ComponentList,
  children: (
    <>
      <Route path="import" element={<ImportComponents />} />
      <Route path="map" element={<ComponentMapPage />} />
    </>
  ),
}
