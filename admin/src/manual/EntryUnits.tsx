import Box from '@mui/material/Box'
import { useText } from '../texts/use-text.ts'
import type { ManualEntry } from './list-entries.ts'

type Props = Pick<ManualEntry, 'rules'> & {
  readonly unitName: (id: string | null) => string | null
}

/** 定责规则 — the manual's words, and what they lead to. */
export const EntryUnits = ({ rules, unitName }: Props) => {
  const text = useText()
  return (
    <Box component="ol" sx={{ m: 0, pl: rules.length > 1 ? 2.25 : 0, listStyle: listed(rules) }}>
      {rules.map(({ position, kind, phrase, unitId }) => {
        const found = unitName(unitId) ?? text(`unitRuleKinds.${kind}`)
        return (
          <li key={position}>
            {phrase === '' ? found : phrase}
            {phrase !== '' && phrase !== found && (
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {` → ${found}`}
              </Box>
            )}
          </li>
        )
      })}
    </Box>
  )
}

const listed = (rules: Props['rules']) => (rules.length > 1 ? 'decimal' : 'none')
