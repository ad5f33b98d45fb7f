import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Typography from '@mui/material/Typography'
import { MoreOnScreen } from '../cases/MoreOnScreen.tsx'
import { lastOnPaper, linesOnPaper, paper } from '../cases/paper.ts'
import { useText } from '../texts/use-text.ts'
import { type Attachment, isFar } from './photos-of.ts'
import { useCaption } from './use-caption.ts'

type Props = {
  readonly phase: 'BEFORE' | 'AFTER'
  readonly photos: readonly Attachment[]
  readonly onOpen: (id: string) => void
}
const words = { BEFORE: 'before', AFTER: 'after' } as const
const empty = { BEFORE: 'noneBefore', AFTER: 'noneAfter' } as const

/** 处置前、处置后 — one side of the comparison. */
export const PhotoSide = ({ phase, photos, onOpen }: Props) => {
  const text = useText()
  const title = text(`photos.${words[phase]}`)
  return (
    <div>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {photos.length > 1 ? `${title} (${photos.length})` : title}
      </Typography>
      {photos.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {text(`photos.${empty[phase]}`)}
        </Typography>
      ) : (
        <Box component="ul" sx={list}>
          {photos.map((photo, index) => (
            <Picture
              key={photo.id}
              photo={photo}
              title={title}
              number={index + 1}
              onOpen={onOpen}
            />
          ))}
        </Box>
      )}
      <MoreOnScreen count={photos.length} most={paper.photos} />
    </div>
  )
}

type PictureProps = Pick<Props, 'onOpen'> & {
  readonly photo: Attachment
  readonly title: string
  readonly number: number
}

const Picture = ({ photo, title, number, onOpen }: PictureProps) => {
  const text = useText()
  const { step, who, where } = useCaption()(photo)
  const name = text('photos.photo', { phase: title, number, caption: `${step}, ${who}` })
  return (
    <Box component="li">
      <ButtonBase onClick={() => onOpen(photo.id)} title={text('photos.enlarge')} sx={frame}>
        <Box component="img" src={photo.address} alt={name} loading="lazy" sx={picture} />
      </ButtonBase>
      <Box sx={{ fontSize: '0.8125rem', lineHeight: 1.45 }}>
        <Box sx={linesOnPaper(1)}>{step}</Box>
        <Box sx={{ color: 'text.secondary', ...linesOnPaper(1) }}>{who}</Box>
        {where !== null && (
          <Box
            sx={
              isFar(photo) ? { color: 'error.main', fontWeight: 600 } : { color: 'text.secondary' }
            }
          >
            {where}
          </Box>
        )}
      </Box>
    </Box>
  )
}

const list = {
  m: 0,
  p: 0,
  listStyle: 'none',
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 136px), 1fr))',
  '@media print': {
    gridTemplateColumns: `repeat(${paper.photos}, 1fr)`,
    ...lastOnPaper(paper.photos)['@media print'],
  },
}
const frame = { width: 1, borderRadius: 1, overflow: 'hidden', border: 1, borderColor: 'divider' }
const picture = {
  width: 1,
  aspectRatio: '4 / 3',
  objectFit: 'cover',
  display: 'block',
  bgcolor: 'background.default',
  '@media print': { aspectRatio: 'auto', height: paper.photoHeight, filter: 'grayscale(1)' },
} as const
