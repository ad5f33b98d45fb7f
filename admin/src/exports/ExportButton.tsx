import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Snackbar from '@mui/material/Snackbar'
import { useListContext } from 'ra-core'
import { useState } from 'react'
import { codeOf } from '../api/api-error.ts'
import type { ExportFormat, ExportListInput, ViewList } from '../api/generated/operations.ts'
import { useAct } from '../api/use-act.ts'
import { useLanguage } from '../preferences.ts'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { exportList, listExports } from './export-list.ts'

type Props = {
  readonly list: ViewList
  /** What the address says of the list, as the API asks for it. */
  readonly filterOf: (
    filter: Readonly<Record<string, unknown>>,
  ) => Pick<ExportListInput, 'workListFilter' | 'caseFilter' | 'ledgerFilter'>
}

const formats: readonly ExportFormat[] = ['XLSX', 'CSV']

/** 导出 — the list as it is filtered, as a spreadsheet or as CSV. */
export const ExportButton = ({ list, filterOf }: Props) => {
  const text = useText()
  const viewer = useViewer()
  const language = useLanguage()
  const { filterValues } = useListContext()
  const { perform, busy, error } = useAct(exportList)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  if (!viewer?.may('exportList')) return null
  const begin = async (format: ExportFormat) => {
    setAnchor(null)
    const begun = await perform({ list, format, language, ...filterOf(filterValues) })
    if (begun !== null) listExports.begin(begun)
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
      <Snackbar open={error !== null}>
        <Alert severity="error">{text(`errors.${codeOf(error)}`)}</Alert>
      </Snackbar>
    </>
  )
}
