import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import { useText } from '../../texts/use-text.ts'
import type { changeManualLines } from './change-lines.ts'

export type Preview = Awaited<ReturnType<typeof changeManualLines>>

/** 预览 — how many lines a bulk change touches, and what becomes of the first. */
export const BulkPreview = ({ found, changed, examples }: Preview) => {
  const text = useText()
  return (
    <Alert severity="info" role="status">
      {text('editor.previewed', { found, changed })}
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
        {examples.map(({ classCode, className, conditionNo: number, before, after }) => (
          <li key={`${classCode} ${number}`}>
            {text('editor.example', {
              ...{ before, after },
              line: text('checks.line', { className, classCode, number }),
            })}
          </li>
        ))}
      </Box>
    </Alert>
  )
}
