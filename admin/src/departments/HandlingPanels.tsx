import Stack from '@mui/material/Stack'
import { Section } from '../cases/Section.tsx'
import type { CaseFile } from '../cases/use-case.ts'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { AppointHandler } from './AppointHandler.tsx'
import { GiveBackStep } from './GiveBackStep.tsx'
import { PassDownStep } from './PassDownStep.tsx'

/** 承办安排 — what the viewer may arrange about who handles the case. */
export const HandlingPanels = ({ caseFile }: { readonly caseFile: CaseFile }) => {
  const text = useText()
  // what was typed is kept by whose it is
  if (useViewer() === null) return null
  return caseFile.tasks
    .filter(({ mayAppoint, mayGiveBack }) => mayAppoint || mayGiveBack)
    .map((task) => (
      <Section
        key={`${task.id} ${task.unit?.id}`}
        title={text('handling.title')}
        aside={task.mayGiveBack && <GiveBackStep caseId={caseFile.id} task={task} />}
        printed={false}
      >
        {task.mayAppoint && (
          <Stack sx={{ gap: 2 }}>
            <AppointHandler key={task.appointed?.id ?? ''} caseId={caseFile.id} task={task} />
            <PassDownStep caseId={caseFile.id} taskId={task.id} />
          </Stack>
        )}
      </Section>
    ))
}
