import ClosedIcon from '@mui/icons-material/ChevronRight'
import OpenIcon from '@mui/icons-material/ExpandMore'
import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import type { Duty } from '../duties/use-duties.ts'
import { useViewer } from '../shell/use-viewer.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import type { ListedUnit } from './list-units.ts'
import { SaveUnit } from './SaveUnit.tsx'

export type OnDutyAt = ReadonlyMap<string, readonly Duty['person'][]>
type Props = {
  readonly unit: ListedUnit
  /** How many units are part of it, one level down. */
  readonly below: number
  readonly expanded: boolean
  readonly onDuty: OnDutyAt
  readonly onToggle: () => void
}

/** 机构行 — its name, what it is, who is on duty there, and what may be changed. */
export const UnitRow = ({ unit, below, expanded, onDuty, onToggle }: Props) => {
  const viewer = useViewer()
  const changes = viewer?.may('saveUnit') && unit.city.code === viewer.city.code
  return (
    <Box sx={look}>
      <Box sx={words}>
        {below > 0 ? (
          <ButtonBase data-unit aria-expanded={expanded} onClick={onToggle} sx={name}>
            {expanded ? <OpenIcon fontSize="small" /> : <ClosedIcon fontSize="small" />}
            <UnitName unit={unit} />
            <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
              {below}
            </Box>
          </ButtonBase>
        ) : (
          <Box component="span" data-unit tabIndex={-1} sx={{ ...name, pl: 2.75 }}>
            <UnitName unit={unit} />
          </Box>
        )}
        <UnitFacts unit={unit} onDuty={onDuty} />
      </Box>
      {changes && <SaveUnit unit={unit} />}
    </Box>
  )
}

const UnitName = ({ unit }: Pick<Props, 'unit'>) => <span>{useNamed()(unit)}</span>

const UnitFacts = ({ unit, onDuty }: Pick<Props, 'unit' | 'onDuty'>) => {
  const text = useText()
  const { kind, code, areaClass, hasAccounts, active } = unit
  const facts = [
    text(`unitKinds.${kind}`),
    code,
    ...(areaClass === null ? [] : [text(`areaClasses.${areaClass}`)]),
    ...(hasAccounts ? [] : [text('unitTree.noAccounts')]),
    ...(active ? [] : [text('units.inactive')]),
  ]
  const people = onDuty.get(unit.id) ?? []
  return (
    <Box component="span" sx={said}>
      {facts.join(' · ')}
      {people.length > 0 && (
        <Box component="span" sx={{ color: 'text.primary' }}>
          {` · ${text('duties.now')}: `}
          {people.map((person) => [person.name, person.phone].filter(Boolean).join(' ')).join('、')}
        </Box>
      )}
    </Box>
  )
}

const look = {
  display: 'flex',
  alignItems: 'flex-start',
  minHeight: 40,
  py: 0.25,
  '&:hover': { bgcolor: 'action.hover' },
}
const words = {
  display: 'flex',
  flex: 1,
  minWidth: 0,
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 1.5,
}
const said = {
  color: 'text.secondary',
  fontSize: '0.8125rem',
  flexBasis: { xs: '100%', sm: 'auto' },
  pl: { xs: 2.75, sm: 0 },
}
const name = {
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'flex-start',
  gap: 0.5,
  py: 0.5,
  fontSize: '0.875rem',
  fontWeight: 600,
  textAlign: 'left',
  overflowWrap: 'anywhere',
  '&:focus-visible': { outline: 2, outlineColor: 'primary.main' },
}
