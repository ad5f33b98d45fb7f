import { ImportPage } from '../imports/ImportPage.tsx'
import { useText } from '../texts/use-text.ts'
import { importResponsibilityGrids } from './change-units.ts'

const sample = [
  '责任网格编码,名称,采集员,单元网格',
  'B001,南城一号责任网格,13800000000,140802001001001 140802001001002',
].join('\n')

/** 导入责任网格 — whose beat is which unit grids, tried first. */
export const ImportResponsibilityGrids = () => {
  const text = useText()
  return (
    <ImportPage
      title={text('beatImport.title')}
      note={text('beatImport.note')}
      accept=".xlsx,.csv,.txt"
      sample={{ name: 'zhihui-responsibility-grids.csv', text: sample }}
      back={{ to: '/units', label: text('gridImport.back') }}
      act={importResponsibilityGrids}
      asked={{}}
    />
  )
}
