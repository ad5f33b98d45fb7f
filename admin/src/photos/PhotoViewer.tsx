import PreviousIcon from '@mui/icons-material/ChevronLeftOutlined'
import NextIcon from '@mui/icons-material/ChevronRightOutlined'
import CloseIcon from '@mui/icons-material/CloseOutlined'
import Box from '@mui/material/Box'
import Dialog from '@mui/material/Dialog'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { type KeyboardEvent, useId } from 'react'
import { useText } from '../texts/use-text.ts'
import type { Attachment } from './photos-of.ts'
import { useCaption } from './use-caption.ts'

type Props = {
  readonly photos: readonly Attachment[]
  /** The id of the one that is shown. */
  readonly shown: string
  readonly onShow: (id: string) => void
  readonly onClose: () => void
}

/** 看图 — one photo as large as the screen; the arrow keys go on, Esc goes back. */
export const PhotoViewer = ({ photos, shown, onShow, onClose }: Props) => {
  const text = useText()
  const id = useId()
  const captionOf = useCaption()
  const at = photos.findIndex((photo) => photo.id === shown)
  const photo = photos[at]
  if (photo === undefined) return null
  const { step, who, where } = captionOf(photo)
  const go = (by: number) => {
    const next = photos[at + by]
    if (next !== undefined) onShow(next.id)
  }
  const press = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') go(-1)
    if (key === 'ArrowRight') go(1)
  }
  const caption = [phaseIn(text, photo), step, who, where].filter(Boolean).join(' · ')
  return (
    <Dialog open fullScreen onClose={onClose} onKeyDown={press} aria-labelledby={id}>
      <Stack direction="row" sx={{ p: 1, gap: 1, alignItems: 'center' }}>
        <Typography id={id} variant="body2" component="h2" sx={{ flex: 1 }}>
          {caption}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
          {text('photos.position', { number: at + 1, total: photos.length })}
        </Typography>
        <IconButton aria-label={text('app.close')} onClick={onClose} autoFocus>
          <CloseIcon />
        </IconButton>
      </Stack>
      <Box sx={stage}>
        <Box component="img" src={photo.address} alt={caption} sx={picture} />
        <Step side="left" label={text('photos.previous')} disabled={at === 0} onGo={() => go(-1)} />
        <Step
          side="right"
          label={text('photos.next')}
          disabled={at === photos.length - 1}
          onGo={() => go(1)}
        />
      </Box>
    </Dialog>
  )
}

const phaseIn = (text: ReturnType<typeof useText>, { phase }: Attachment) =>
  phase === 'AFTER' ? text('photos.after') : text('photos.before')

type StepProps = {
  readonly side: 'left' | 'right'
  readonly label: string
  readonly disabled: boolean
  readonly onGo: () => void
}

// one that was really disabled would take the keyboard with it
const Step = ({ side, label, disabled, onGo }: StepProps) => (
  <IconButton
    aria-label={label}
    aria-disabled={disabled}
    onClick={onGo}
    sx={{ ...arrow, ...sides[side], ...(disabled && { color: 'text.disabled' }) }}
  >
    {side === 'left' ? <PreviousIcon /> : <NextIcon />}
  </IconButton>
)

const sides = { left: { left: 8 }, right: { right: 8 } } as const
const stage = {
  flex: 1,
  minHeight: 0,
  position: 'relative',
  display: 'grid',
  placeItems: 'center',
  bgcolor: 'background.default',
} as const
const picture = {
  position: 'absolute',
  inset: 0,
  width: 1,
  height: 1,
  objectFit: 'contain',
} as const
const arrow = {
  position: 'absolute',
  top: '50%',
  transform: 'translateY(-50%)',
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  '&:hover': { bgcolor: 'background.paper' },
} as const
