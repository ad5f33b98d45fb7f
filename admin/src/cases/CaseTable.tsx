import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import Stack from '@mui/material/Stack'
import type { Theme } from '@mui/material/styles'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useListContext } from 'ra-core'
import { RowLink } from '../lists/RowLink.tsx'
import { rowInFocus } from '../lists/row-in-focus.ts'
import { useRowKeys } from '../lists/use-row-keys.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import type { ListedCase } from './list-cases.ts'
import { useClassName } from './use-class-name.ts'

const columns = [
  'caseNumber',
  'className',
  'address',
  'stage',
  'source',
  'responsibleUnit',
  'reportedAt',
] as const

/** 案件表 — one row a case, or one card on a phone. */
export const CaseTable = () => {
  const wide = useMediaQuery<Theme>(({ breakpoints }) => breakpoints.up('md'))
  const rows = useRowKeys<HTMLDivElement>()
  return <div ref={rows}>{wide ? <CaseRows /> : <CaseCards />}</div>
}

const CaseRows = () => {
  const text = useText()
  const { data = [] } = useListContext<ListedCase>()
  return (
    <Card>
      <Table aria-label={text('caseList.title')}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column}>{text(`fields.${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {data.map((caseFile) => (
            <CaseRow key={caseFile.id} caseFile={caseFile} />
          ))}
        </TableBody>
      </Table>
    </Card>
  )
}

type Listed = { readonly caseFile: ListedCase }

const CaseRow = ({ caseFile }: Listed) => {
  const text = useText()
  const named = useNamed()
  const classOf = useClassName()
  const { instant } = useTimes()
  return (
    <TableRow sx={rowInFocus}>
      <TableCell>
        <RowLink to={`/cases/${caseFile.id}`}>{caseFile.caseNumber}</RowLink>
      </TableCell>
      <TableCell>{classOf(caseFile)}</TableCell>
      <TableCell sx={{ width: '28%' }}>{caseFile.address}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{text(`stages.${caseFile.stage}`)}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{text(`sources.${caseFile.source}`)}</TableCell>
      <TableCell>{caseFile.responsibleUnit && named(caseFile.responsibleUnit)}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{instant(caseFile.reportedAt)}</TableCell>
    </TableRow>
  )
}

const CaseCards = () => {
  const text = useText()
  const { data = [] } = useListContext<ListedCase>()
  return (
    <Stack component="ul" aria-label={text('caseList.title')} sx={{ p: 0, m: 0, gap: 1 }}>
      {data.map((caseFile) => (
        <Card key={caseFile.id} component="li" sx={{ listStyle: 'none', p: 1.5 }}>
          <CaseCard caseFile={caseFile} />
        </Card>
      ))}
    </Stack>
  )
}

const CaseCard = ({ caseFile }: Listed) => {
  const text = useText()
  const classOf = useClassName()
  const { instant } = useTimes()
  return (
    <>
      <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 1 }}>
        <RowLink to={`/cases/${caseFile.id}`}>{caseFile.caseNumber}</RowLink>
        <span>{text(`stages.${caseFile.stage}`)}</span>
      </Stack>
      <Typography sx={{ mt: 0.5 }}>{classOf(caseFile)}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {caseFile.address}
      </Typography>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', mt: 0.5 }}>
        {text(`sources.${caseFile.source}`)} · {instant(caseFile.reportedAt)}
      </Box>
    </>
  )
}
