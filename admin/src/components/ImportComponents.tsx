import type { CoordinateSystem } from '../api/generated/operations.ts'
import { ImportPage } from '../imports/ImportPage.tsx'
import { SystemField } from '../imports/SystemField.tsx'
import { useText } from '../texts/use-text.ts'
import { importComponents } from './change-components.ts'

const sample = [
  '标识码,小类代码,部件名称,地址,经度,纬度,主管部门,产权单位,养护单位',
  '1408020103000001,C0103,雨水井盖,河东东街1号门前,110.9953,35.0251,,,',
].join('\n')

type Asked = { readonly coordinateSystem: CoordinateSystem }
const first: Asked = { coordinateSystem: 'CGCS2000' }

/** 导入部件 — the register from a table or a GeoJSON file, tried first. */
export const ImportComponents = () => {
  const text = useText()
  return (
    <ImportPage
      title={text('componentImport.title')}
      note={text('componentImport.note')}
      accept=".xlsx,.csv,.txt,.geojson,.json"
      sample={{ name: 'zhihui-components.csv', text: sample }}
      back={{ to: '/components', label: text('componentImport.back') }}
      act={importComponents}
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
