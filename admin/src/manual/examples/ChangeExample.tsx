import { useRefresh } from 'ra-core'
import type { ChangeManualExampleInput } from '../../api/generated/operations.ts'
import { ActDialog } from '../../forms/ActDialog.tsx'
import { useViewer } from '../../shell/use-viewer.ts'
import { useNamed, useText } from '../../texts/use-text.ts'
import { changeManualExample } from './change-examples.ts'
import { ExampleFields } from './ExampleFields.tsx'
import { exampleIn } from './example-form.ts'
import type { ListedExample } from './list-examples.ts'

type Given = Omit<ChangeManualExampleInput, 'idempotencyKey'>
type Props = { readonly example: ListedExample }

/** 修改示例 — written anew, as it was last read. */
export const ChangeExample = ({ example }: Props) => {
  const text = useText()
  const named = useNamed()
  const viewer = useViewer()
  const refresh = useRefresh()
  if (!viewer?.may('changeManualExample')) return null
  const { id: exampleId, version, street, district } = example
  const picked = (unit: typeof street) => unit && { id: unit.id, label: named(unit) }
  return (
    <ActDialog<Given, Awaited<ReturnType<typeof changeManualExample>>>
      label={text('examples.change')}
      title={text('examples.change')}
      about={`change ${exampleId}`}
      look="text"
      act={changeManualExample}
      given={(fields) => {
        const words = exampleIn(fields, viewer.city.timeZone)
        return typeof words === 'string'
          ? words
          : { exampleId, expectedVersion: version, example: words }
      }}
      onDone={refresh}
    >
      <ExampleFields first={{ ...example, street: picked(street), district: picked(district) }} />
    </ActDialog>
  )
}
