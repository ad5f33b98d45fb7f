import type { CoordinateSystem } from '../api/generated/operations.ts'
import { ImportPage } from '../imports/ImportPage.tsx'
import { SystemField } from '../imports/SystemField.tsx'
import { useText } from '../texts/use-text.ts'
import { importGrids } from './change-units.ts'

const corners = [
  [110.99, 35.02],
  [110.993, 35.02],
  [110.993, 35.0225],
  [110.99, 35.0225],
  [110.99, 35.02],
]
const sample = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: {
        ...{ code: '140802001001001', name: '第一网格', street: '140802001' },
        区域类别: '一类',
      },
      geometry: { type: 'Polygon', coordinates: [corners] },
    },
  ],
})

type Asked = { readonly coordinateSystem: CoordinateSystem }
const first: Asked = { coordinateSystem: 'CGCS2000' }

/** 导入单元网格 — polygons of a GeoJSON file, tried first; overlaps are told. */
export const ImportGrids = () => {
  const text = useText()
  return (
    <ImportPage
      title={text('gridImport.title')}
      note={text('gridImport.note')}
      accept=".geojson,.json"
      sample={{ name: 'zhihui-grids.geojson', text: sample }}
      back={{ to: '/units', label: text('gridImport.back') }}
      act={importGrids}
      asked={first}
      options={({ coordinateSystem }, ask) => (
        <SystemField
          value={coordinateSystem}
          onChange={(system) => ask({ coordinateSystem: system })}
        />
      )}
    />
  )
}
