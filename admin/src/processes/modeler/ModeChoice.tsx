import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { setPreferences } from '../../api/set-preferences.ts'
import { usePreferences } from '../../preferences.ts'
import { keysOf } from '../../texts/keys-of.ts'
import { useModelingTexts } from '../../texts/modeling/use-modeling-texts.ts'

/** 绘制方式 — in words of the office only, or with everything that the engine reads; kept with the person. */
export const ModeChoice = () => {
  const { mode, modes } = useModelingTexts()
  const { modelerMode } = usePreferences()
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      aria-label={mode}
      value={modelerMode}
      onChange={(_event, chosen: typeof modelerMode | null) =>
        chosen !== null && setPreferences({ modelerMode: chosen })
      }
      className="no-print"
    >
      {keysOf(modes).map((one) => (
        <ToggleButton key={one} value={one}>
          {modes[one]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
