import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useQueryClient } from '@tanstack/react-query'
import { useListContext } from 'ra-core'
import { useState } from 'react'
import type { ExportFormat, ExportListInput, ViewList } from '../api/generated/operations.ts'
import { useAct } from '../api/use-act.ts'
import { useLanguage } from '../preferences.ts'
import { RefusalToast } from '../shell/RefusalToast.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { exportList } from './export-list.ts'
import { listExportKey, useListExports } from './list-exports.ts'

type Filter = Pick<
  ExportListInput,
  'workListFilter' | 'caseFilter' | 'ledgerFilter' | 'officeFilter'
>
type Props = {
  readonly list: ViewList
  /** What the address says of the list, as the API asks for it. */
  readonly filterOf: (filter: Readonly<Record<string, unknown>>) => Filter
}

/** 导出 — the list as it is filtered, as a spreadsheet or as CSV. */
export const ExportButton = ({ list, filterOf }: Props) => {
  const { filterValues } = useListContext()
  return <ExportMenu list={list} filter={filterOf(filterValues)} />
}

const formats: readonly ExportFormat[] = ['XLSX', 'CSV']

/** The same where no list stands in the address. */
export const ExportMenu = ({
  list,
  filter,
}: {
  readonly list: ViewList
  readonly filter: Filter
}) => {
  const text = useText()
  const viewer = useViewer()
  const language = useLanguage()
  const client = useQueryClient()
  const { begin: beginExport } = useListExports()
  const { perform, busy, error } = useAct(exportList)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  if (!viewer?.may('exportList')) return null
  const begin = async (format: ExportFormat) => {
    setAnchor(null)
    const begun = await perform({ list, format, language, ...filter })
    if (begun === null) return
    client.setQueryData(listExportKey(begun.id), begun)
    beginExport({ id: begun.id })
  }
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<DownloadIcon />}
        loading={busy}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {text('exports.title')}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {formats.map((format) => (
          <MenuItem key={format} onClick={() => begin(format)}>
            {text(`exports.formats.${format}`)}
          </MenuItem>
        ))}
      </Menu>
      <RefusalToast error={error} />
    </>
  )
}
