import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import type { ReadManualContentQuery } from '../../api/generated/operations.ts'
import { useViewer } from '../../shell/use-viewer.ts'
import { useText } from '../../texts/use-text.ts'
import type { ShownEdition } from '../use-edition.ts'
import { useDocumentDays } from './use-document-days.ts'

type Content = ReadManualContentQuery['manualContent']
type Props = { readonly edition: ShownEdition; readonly content: Content }

/** 公文首页 — red head, number, title, text, seal, date, and the hash. */
export const DocumentSheet = ({ edition, content }: Props) => {
  const text = useText()
  const city = useViewer()?.cityName ?? ''
  const { title, documentNumber, issuedOn } = edition
  const body = edition.issuingBody ?? city
  const days = useDocumentDays()
  return (
    <Card component="article" sx={sheet}>
      <Box sx={redHead}>{text('manualDocument.head', { body })}</Box>
      <Box sx={{ textAlign: 'center', pb: 0.5 }}>{documentNumber ?? ' '}</Box>
      <Box sx={redLine} />
      <Box component="h2" sx={heading}>
        {text('manualDocument.about', { title })}
      </Box>
      <Box component="p">{text('manualDocument.to')}</Box>
      <Words edition={edition} lines={content.lines} />
      <Box component="p" sx={indented}>
        {text('manualDocument.annex', { title })}
      </Box>
      <Box sx={signature}>
        <div>{body}</div>
        <div>{text('manualDocument.seal')}</div>
        <div>{issuedOn === null ? '' : days.day(issuedOn)}</div>
      </Box>
      <Box sx={imprint}>
        <div>{text('manualDocument.hash')}</div>
        <Box sx={{ fontFamily: 'monospace' }}>{inEights(content.hash)}</Box>
        <div>{text('manualDocument.hashNote')}</div>
      </Box>
    </Card>
  )
}

type WordsProps = Pick<Props, 'edition'> & { readonly lines: number }

const Words = ({ edition, lines }: WordsProps) => {
  const text = useText()
  const { instant } = useDocumentDays()
  const { title, number, standard, meeting, inForceFrom, expiresAt, steps } = edition
  const reason = steps.findLast(({ act }) => act === 'SUBMIT')?.comment
  return (
    <>
      <Box component="p" sx={indented}>
        {text(expiresAt === null ? 'manualDocument.body' : 'manualDocument.orderBody', {
          ...{ title, edition: number, standard, lines },
          meeting: meeting === null ? '' : text('manualDocument.byMeeting', { meeting }),
          from: inForceFrom === null ? text('manualDocument.soon') : instant(inForceFrom),
          until: expiresAt === null ? '' : instant(expiresAt),
        })}
      </Box>
      {reason != null && (
        <Box component="p" sx={indented}>
          {text('manualDocument.reason', { reason })}
        </Box>
      )}
    </>
  )
}

/** Compared by eye, eight signs at a time. */
const inEights = (hash: string) => hash.match(/.{1,8}/g)?.join(' ') ?? hash

const song = '"FZXiaoBiaoSong-B05S", "STZhongsong", "Noto Serif CJK SC", "SimSun", serif'
const imitation = '"FangSong_GB2312", "FangSong", "STFangsong", "Noto Serif CJK SC", serif'
const indented = { textIndent: '2em' }

const sheet = {
  ...{ maxWidth: 760, mx: 'auto', p: { xs: 2, sm: 5 }, fontFamily: imitation },
  ...{ fontSize: { xs: '1rem', sm: '1.25rem' }, lineHeight: 1.8, color: '#000', bgcolor: '#fff' },
  '& p': { my: 1 },
  '@media print': {
    border: 0,
    p: 0,
    maxWidth: 'none',
    fontSize: '16pt',
    lineHeight: 1.7,
    breakAfter: 'page',
  },
}

const redHead = {
  ...{ color: '#d7000f', fontFamily: song, fontWeight: 700, textAlign: 'center' },
  ...{ fontSize: { xs: '1.5rem', sm: '2.25rem' }, lineHeight: 1.3, mb: 3 },
  '@media print': { fontSize: '30pt', mb: '12mm' },
}

const redLine = { borderTop: '3px solid #d7000f', mb: 4, '@media print': { mb: '8mm' } }

const signature = {
  ...{ textAlign: 'right', mt: 6, pr: { xs: 0, sm: 6 }, breakInside: 'avoid' },
  '@media print': { mt: '10mm', pr: '4em' },
}

const heading = {
  ...{ fontFamily: song, fontWeight: 700, textAlign: 'center', m: 0, mb: 3 },
  ...{ fontSize: { xs: '1.25rem', sm: '1.625rem' }, lineHeight: 1.4 },
  '@media print': { fontSize: '22pt' },
}

const imprint = {
  ...{ mt: 5, pt: 1, borderTop: '1px solid #000', borderBottom: '1px solid #000', pb: 1 },
  ...{ fontSize: '0.8125rem', lineHeight: 1.5 },
  '@media print': { fontSize: '10.5pt', mt: '8mm', breakInside: 'avoid' },
}
