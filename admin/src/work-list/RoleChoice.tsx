import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useFilter } from '../lists/use-filter.ts'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { stepRoles } from './step-roles.ts'

/** 切换角色 — whoever has several roles looks at the steps of one of them, or of all. */
export const RoleChoice = () => {
  const text = useText()
  const viewer = useViewer()
  const { value, setValue } = useFilter('role')
  const held = stepRoles.filter((role) => viewer?.roles.some((it) => it.role === role))
  if (held.length < 2) return null
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      aria-label={text('roleChoice.title')}
      value={value}
      onChange={(_event, role: string | null) => setValue(role ?? '')}
      className="no-print"
      sx={{ mb: 2, flexWrap: 'wrap' }}
    >
      <ToggleButton value="">{text('roleChoice.all')}</ToggleButton>
      {held.map((role) => (
        <ToggleButton key={role} value={role}>
          {text(`roles.${role}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
