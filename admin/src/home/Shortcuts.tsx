import Box from '@mui/material/Box'
import { Link } from 'react-router'
import { Section } from '../cases/Section.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { shortcuts } from './shortcuts.ts'

/** 快捷入口 — the pages that the viewer's rights open, each with what it is for. */
export const Shortcuts = () => {
  const text = useText()
  const viewer = useViewer()
  const open = shortcuts.filter(({ needs }) => viewer?.may(needs))
  if (open.length === 0) return null
  return (
    <Section title={text('home.shortcuts')}>
      <Box component="ul" sx={grid}>
        {open.map(({ to, title, hint }) => (
          <li key={to}>
            <Box component={Link} to={to} sx={tile}>
              <Box
                component="span"
                sx={{ display: 'block', fontWeight: 600, color: 'primary.main' }}
              >
                {text(title)}
              </Box>
              <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
                {text(hint)}
              </Box>
            </Box>
          </li>
        ))}
      </Box>
    </Section>
  )
}

const grid = {
  display: 'grid',
  gap: 1,
  p: 0,
  m: 0,
  listStyle: 'none',
  gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
}
const tile = {
  display: 'block',
  height: '100%',
  px: 1.5,
  py: 1,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  textDecoration: 'none',
  '&:hover, &:focus-visible': { bgcolor: 'action.hover' },
}
