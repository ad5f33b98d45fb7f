import AddIcon from '@mui/icons-material/Add'
import { useRefresh } from 'ra-core'
import type { AddManualExampleInput } from '../../api/generated/operations.ts'
import { ActDialog } from '../../forms/ActDialog.tsx'
import { useViewer } from '../../shell/use-viewer.ts'
import { useText } from '../../texts/use-text.ts'
import { addManualExample } from './change-examples.ts'
import { ExampleFields } from './ExampleFields.tsx'
import { exampleIn } from './example-form.ts'

type Given = Omit<AddManualExampleInput, 'idempotencyKey'>

/** 新增示例 — written by hand. */
export const AddExample = () => {
  const text = useText()
  const viewer = useViewer()
  const refresh = useRefresh()
  if (!viewer?.may('addManualExample')) return null
  return (
    <ActDialog<Given, Awaited<ReturnType<typeof addManualExample>>>
      label={text('examples.add')}
      title={text('examples.add')}
      advice={text('examples.addAdvice')}
      look="contained"
      icon={<AddIcon />}
      act={addManualExample}
      given={(fields) => {
        const example = exampleIn(fields, viewer.city.timeZone)
        return typeof example === 'string' ? example : { example }
      }}
      onDone={refresh}
    >
      <ExampleFields />
    </ActDialog>
  )
}
