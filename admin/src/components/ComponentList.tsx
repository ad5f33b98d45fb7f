import { ImportButton } from '../imports/ImportButton.tsx'
import { ListPage } from '../lists/ListPage.tsx'
import { ComponentFilters } from './ComponentFilters.tsx'
import { ComponentRows } from './ComponentRows.tsx'

/** 部件 — the register of the city's components, each with the bodies that answer for it. */
export const ComponentList = () => (
  <ListPage
    section="components"
    filters={<ComponentFilters />}
    actions={<ImportButton to="/components/import" needs="importComponents" />}
  >
    <ComponentRows />
  </ListPage>
)
