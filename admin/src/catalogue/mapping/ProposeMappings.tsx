import { ActDialog } from '../../forms/ActDialog.tsx'
import { useViewer } from '../../shell/use-viewer.ts'
import { useText } from '../../texts/use-text.ts'
import { proposeClassMappings } from './change-mappings.ts'
import type { EditionPair } from './list-mappings.ts'
import { useMappingsChanged } from './use-mappings-changed.ts'

/** 按名称建议 — what is confirmed stays. */
export const ProposeMappings = (pair: EditionPair) => {
  const text = useText()
  const viewer = useViewer()
  const changed = useMappingsChanged()
  if (!viewer?.may('proposeClassMappings')) return null
  return (
    <ActDialog
      label={text('mapping.propose')}
      title={text('mapping.propose')}
      advice={text('mapping.proposeAdvice')}
      act={proposeClassMappings}
      given={() => pair}
      onDone={changed}
    />
  )
}
