import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { ExportButton } from '../exports/ExportButton.tsx'
import { ListPage } from '../lists/ListPage.tsx'
import { Rows } from '../lists/Rows.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { ClassFilters } from './ClassFilters.tsx'
import { officeFilterOf } from './office-filter-of.ts'
import { useClassColumns } from './use-class-columns.tsx'

/** 事件部件目录 — the classes by which problems are reported. */
export const ClassList = () => {
  const text = useText()
  return (
    <ListPage section="catalogue" filters={<ClassFilters />} actions={<ClassListActs />}>
      <Rows label={text('catalogue.title')} columns={useClassColumns()} />
    </ListPage>
  )
}

const ClassListActs = () => (
  <>
    <ExportButton
      list="CATALOGUE"
      filterOf={(filter) => ({ officeFilter: officeFilterOf(filter) })}
    />
    <ToMapping />
  </>
)

const ToMapping = () => {
  const text = useText()
  const viewer = useViewer()
  return viewer?.may('classMappings') ? (
    <Button variant="outlined" component={Link} to="/catalogue/mapping">
      {text('catalogueEditions.mapping')}
    </Button>
  ) : null
}
