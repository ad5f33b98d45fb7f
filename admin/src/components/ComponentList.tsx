import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { ExportButton } from '../exports/ExportButton.tsx'
import { ImportButton } from '../imports/ImportButton.tsx'
import { ListPage } from '../lists/ListPage.tsx'
import { textIn } from '../lists/text-in.ts'
import { useText } from '../texts/use-text.ts'
import { ComponentFilters } from './ComponentFilters.tsx'
import { ComponentRows } from './ComponentRows.tsx'

/** 部件 — the register of the city's components, each with the bodies that answer for it. */
export const ComponentList = () => (
  <ListPage section="components" filters={<ComponentFilters />} actions={<Acts />}>
    <ComponentRows />
  </ListPage>
)

const Acts = () => {
  const text = useText()
  return (
    <>
      <Button component={Link} to="/components/map">
        {text('components.mapTitle')}
      </Button>
      <ExportButton
        list="COMPONENTS"
        filterOf={({ classCode, code }) => ({
          officeFilter: { classCode: textIn(classCode), code: textIn(code) },
        })}
      />
      <ImportButton to="/components/import" needs="importComponents" />
    </>
  )
}
