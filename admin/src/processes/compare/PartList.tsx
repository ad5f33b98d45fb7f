import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { modelWords } from '../../texts/model-words/texts.ts'
import { useOwnTexts } from '../../texts/use-own-texts.ts'
import { useText } from '../../texts/use-text.ts'
import { PropertyTable } from './PropertyTable.tsx'
import { typeLabel } from './property-words.ts'
import type { Part } from './use-difference.ts'

type Selecting = {
  readonly selected?: string | null
  /** Of elements, which the diagrams can show. */
  readonly onSelect?: (elementId: string) => void
}
type Props = Selecting & { readonly title: string; readonly parts: readonly Part[] }

/** 差异清单 — what differs, each with its properties; an element is shown on the diagrams when it is chosen. */
export const PartList = ({ title, parts, ...selecting }: Props) => {
  const label = useId()
  if (parts.length === 0) return null
  return (
    <Card component="section" aria-labelledby={label} sx={{ px: 2, py: 1.5, minWidth: 0 }}>
      <Typography id={label} variant="h2">
        {title}
      </Typography>
      <Stack component="ul" sx={{ p: 0, m: 0, mt: 1, gap: 2 }}>
        {parts.map((part) => (
          <Item key={part.partId} part={part} {...selecting} />
        ))}
      </Stack>
    </Card>
  )
}

type ItemProps = Selecting & { readonly part: Part }

const Item = ({ part, selected, onSelect }: ItemProps) => {
  const { partId, changes, properties } = part
  return (
    <Box component="li" sx={{ listStyle: 'none', minWidth: 0, overflowWrap: 'anywhere' }}>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Changes changes={changes} />
        <Title part={part} pressed={selected === partId} onSelect={onSelect} />
      </Stack>
      {properties.length > 0 && <PropertyTable part={part} />}
    </Box>
  )
}

const colors = {
  ADDED: 'success',
  REMOVED: 'error',
  CHANGED: 'warning',
  MOVED: 'info',
} as const

const Changes = ({ changes }: Pick<Part, 'changes'>) => {
  const text = useText()
  return changes.map((change) => (
    <Chip
      key={change}
      size="small"
      variant="outlined"
      color={colors[change]}
      label={text(`partChanges.${change}`)}
    />
  ))
}

type TitleProps = {
  readonly part: Part
  readonly pressed: boolean
  readonly onSelect: Selecting['onSelect']
}

const Title = ({ part: { partId, type, name }, pressed, onSelect }: TitleProps) => {
  const what = typeLabel(type, useOwnTexts(modelWords))
  const named = name === '' ? what : `${name} · ${what}`
  return (
    <>
      {onSelect === undefined ? (
        <Box sx={{ fontWeight: 600 }}>{named}</Box>
      ) : (
        <Button
          size="small"
          aria-pressed={pressed}
          onClick={() => onSelect(partId)}
          sx={{ textTransform: 'none', fontWeight: 600, textAlign: 'start' }}
        >
          {named}
        </Button>
      )}
      <Box component="code" sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
        {partId}
      </Box>
    </>
  )
}
