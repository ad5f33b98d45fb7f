import { useListContext } from 'ra-core'
import { useClassName } from '../cases/use-class-name.ts'
import type { Column } from '../lists/column.ts'
import { Listing } from '../lists/Listing.tsx'
import { NothingYet } from '../lists/NothingYet.tsx'
import { RowLink } from '../lists/RowLink.tsx'
import { Tabled } from '../lists/Tabled.tsx'
import { useNow } from '../live/now.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import { DueWords } from '../time/DueWords.tsx'
import { LightMark } from '../time/LightMark.tsx'
import type { MapCase } from './map-cases.ts'
import { useGrids } from './use-grids.ts'

/** 地图的表格 — the same cases in words: nobody needs the picture. */
export const CaseMapTable = () => {
  const text = useText()
  const empty = <NothingYet title={text('map.empty')} advice={text('map.emptyAdvice')} />
  return (
    <Listing empty={empty}>
      <CaseRows />
    </Listing>
  )
}

const CaseRows = () => {
  const text = useText()
  const named = useNamed()
  const classOf = useClassName()
  const now = useNow()
  const { data = [] } = useListContext<MapCase>()
  const { grids } = useGrids()
  const gridNames = new Map(grids.map(({ id, name }) => [id, name]))
  const columns: readonly Column<MapCase>[] = [
    {
      name: 'caseNumber',
      label: text('fields.caseNumber'),
      cell: ({ id, caseNumber, light }) => (
        <>
          <LightMark light={light} /> <RowLink to={`/cases/${id}`}>{caseNumber}</RowLink>
        </>
      ),
      short: true,
    },
    { name: 'className', label: text('fields.className'), cell: classOf },
    { name: 'address', label: text('fields.address'), cell: ({ address }) => address },
    {
      name: 'grid',
      label: text('map.grid'),
      cell: ({ gridId }) => (gridId === null ? null : (gridNames.get(gridId) ?? null)),
    },
    {
      name: 'step',
      label: text('fields.step'),
      cell: ({ elementId, stepName: name, stepNameEn: nameEn }) =>
        elementId === null ? null : named({ elementId, name: name ?? '', nameEn: nameEn ?? '' }),
    },
    {
      name: 'due',
      label: text('fields.due'),
      cell: ({ dueAt, light }) => <DueWords dueAt={dueAt} light={light} now={now} />,
      short: true,
    },
  ]
  return <Tabled label={text('map.title')} columns={columns} rows={data} />
}
