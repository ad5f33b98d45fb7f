import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import { useText } from '../../texts/use-text.ts'
import type { ManualEntry } from '../list-entries.ts'
import { sheet, table } from './sheet-styles.ts'

type Props = { readonly title: string; readonly entries: readonly ManualEntry[] }

/** 附件 — every line of the edition as a table, its headings again on every page. */
export const DocumentLines = ({ title, entries }: Props) => {
  const text = useText()
  const headings = [
    text('manualDocument.code'),
    text('manual.className'),
    text('manualDocument.line'),
    text('manual.filingCondition'),
    text('manual.closingCondition'),
    text('manual.limit'),
    text('manual.units'),
  ]
  return (
    <Card component="section" sx={sheet} aria-label={text('manualDocument.annex', { title })}>
      <Box component="h2" sx={{ fontSize: '1.125rem', textAlign: 'center', m: 0, mb: 1.5 }}>
        {title}
      </Box>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={title}>
        <Box component="table" sx={table}>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <Line key={entry.id} entry={entry} />
            ))}
          </tbody>
        </Box>
      </Box>
    </Card>
  )
}

const Line = ({ entry }: { readonly entry: ManualEntry }) => (
  <tr>
    <td>{entry.classCode}</td>
    <td>{entry.className}</td>
    <td>{entry.conditionNo}</td>
    <td>{entry.filingCondition}</td>
    <td>{entry.closingCondition}</td>
    <td>{entry.limitText}</td>
    <td>{entry.unitsText}</td>
  </tr>
)
