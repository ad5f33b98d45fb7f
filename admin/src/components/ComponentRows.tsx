import { useListContext } from 'ra-core'
import { Rows } from '../lists/Rows.tsx'
import { useText } from '../texts/use-text.ts'
import type { ListedComponent } from './list-components.ts'
import { useComponentColumns } from './use-component-columns.ts'

/** 部件行 — one row a component. */
export const ComponentRows = () => {
  const text = useText()
  const { data = [] } = useListContext<ListedComponent>()
  const columns = useComponentColumns(data)
  return <Rows label={text('components.title')} columns={columns} />
}
