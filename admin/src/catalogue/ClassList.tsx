import { ListPage } from '../lists/ListPage.tsx'
import { Rows } from '../lists/Rows.tsx'
import { useText } from '../texts/use-text.ts'
import { ClassFilters } from './ClassFilters.tsx'
import { useClassColumns } from './use-class-columns.ts'

/** 事件部件目录 — the classes by which problems are reported. */
export const ClassList = () => {
  const text = useText()
  return (
    <ListPage section="catalogue" filters={<ClassFilters />}>
      <Rows label={text('catalogue.title')} columns={useClassColumns()} />
    </ListPage>
  )
}
