import OpenIcon from '@mui/icons-material/ChevronRight'
import CloseIcon from '@mui/icons-material/ExpandMore'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ReadManualClasses } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { useText } from '../../texts/use-text.ts'
import { type MajorNode, treeOf } from './class-tree.ts'
import { useEditor } from './use-editor.ts'
import { useLineFilter } from './use-line-filter.ts'

/** 类别树 — kinds, major and minor classes with their lines; one is chosen to see no others. */
export const ClassTree = () => {
  const text = useText()
  const { editionId } = useEditor()
  const { filter, showClass } = useLineFilter()
  const { data } = useQuery({
    queryKey: ['manualClasses', editionId],
    queryFn: ({ signal }) => ask(ReadManualClasses, { editionId }, signal),
  })
  const kinds = treeOf(data?.manualClasses ?? [])
  const all = kinds.reduce((sum, { lines }) => sum + lines, 0)
  return (
    <Box component="nav" aria-label={text('editor.classes')}>
      <Item chosen={!filter.kind} lines={all} onChoose={() => showClass({})}>
        {text('editor.all')}
      </Item>
      {kinds.map(({ kind, lines, majors }) => (
        <Box key={kind}>
          <Item
            chosen={filter.kind === kind && !filter.majorCode}
            lines={lines}
            onChoose={() => showClass({ kind })}
          >
            {text(`classKinds.${kind}`)}
          </Item>
          {majors.map((major) => (
            <Major key={major.majorCode} major={major} />
          ))}
        </Box>
      ))}
    </Box>
  )
}

const Major = ({ major }: { readonly major: MajorNode }) => {
  const text = useText()
  const { filter, showClass } = useLineFilter()
  const { kind, majorCode, majorName, lines, classes } = major
  const within = filter.kind === kind && filter.majorCode === majorCode
  const [opened, setOpened] = useState(false)
  const open = opened || (within && filter.classCode != null)
  return (
    <>
      <Stack direction="row" sx={{ alignItems: 'center' }}>
        <IconButton
          size="small"
          aria-expanded={open}
          aria-label={text('editor.minorsOf', { name: majorName })}
          onClick={() => setOpened(!open)}
        >
          {open ? <CloseIcon fontSize="small" /> : <OpenIcon fontSize="small" />}
        </IconButton>
        <Item
          chosen={within && !filter.classCode}
          lines={lines}
          onChoose={() => showClass({ kind, majorCode })}
        >
          {majorName}
        </Item>
      </Stack>
      {open && (
        <Box sx={{ pl: 4 }}>
          {classes.map(({ classCode, className, lines: its }) => (
            <Item
              key={classCode}
              chosen={within && filter.classCode === classCode}
              lines={its}
              onChoose={() => showClass({ kind, majorCode, classCode })}
            >
              {className}
            </Item>
          ))}
        </Box>
      )}
    </>
  )
}

type ItemProps = {
  readonly chosen: boolean
  readonly lines: number
  readonly onChoose: () => void
  readonly children: ReactNode
}

const Item = ({ chosen, lines, onChoose, children }: ItemProps) => (
  <Button
    fullWidth
    size="small"
    color="inherit"
    aria-current={chosen ? 'true' : undefined}
    onClick={onChoose}
    sx={{
      justifyContent: 'space-between',
      textAlign: 'start',
      gap: 1,
      fontWeight: chosen ? 700 : 400,
      bgcolor: chosen ? 'action.selected' : undefined,
    }}
  >
    <span>{children}</span>
    <Box component="span" sx={{ color: chosen ? 'inherit' : 'text.secondary' }}>
      {lines}
    </Box>
  </Button>
)
