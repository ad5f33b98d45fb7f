import Box from '@mui/material/Box'
import { namesOnDuty } from '../duties/names-on-duty.ts'
import { Deliveries } from '../notices/Deliveries.tsx'
import { SignForNotice } from '../notices/SignForNotice.tsx'
import { useDeliveries } from '../notices/use-deliveries.ts'
import { keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { Section } from './Section.tsx'
import type { CaseFile } from './use-case.ts'

/** 通知与异常 — who was told of what, and where the engine could not go on. */
export const CaseNotices = ({ caseFile }: { readonly caseFile: CaseFile }) => {
  const text = useText()
  const { instant } = useTimes()
  const deliveries = useDeliveries(caseFile)
  const lines = [
    ...caseFile.notices.map(({ id, kind, role, facts, createdAt }) => ({
      ...{ id, at: createdAt, isSigned: kind !== 'MENTIONED' },
      what: [
        noticeName(kind),
        [role && text(`roles.${role}`), ...namesOnDuty(facts)].filter(Boolean).join(' · '),
      ]
        .filter((part) => part !== '')
        .join(' → '),
    })),
    ...caseFile.incidents.map(({ elementId, message, createdAt, resolvedAt }) => ({
      ...{ id: `${elementId} ${createdAt}`, at: createdAt, isSigned: false },
      what: text(resolvedAt === null ? 'case.incidentOpen' : 'case.incidentResolved', { message }),
    })),
  ]
  if (lines.length === 0) return null
  return (
    <Section title={text('case.notices')} printed={false}>
      <Box component="ul" sx={{ p: 0, m: 0, listStyle: 'none' }}>
        {lines.map(({ id, at, what, isSigned }) => (
          <Box component="li" key={id} sx={{ display: 'flex', gap: 1.5, py: 0.25 }}>
            <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
              {instant(at)}
            </Box>
            <div>
              {what}
              <Deliveries deliveries={deliveries.get(id) ?? []} />
              {isSigned && (
                <SignForNotice
                  {...{ caseId: caseFile.id, noticeId: id, what }}
                  deliveries={deliveries.get(id) ?? []}
                />
              )}
            </div>
          </Box>
        ))}
      </Box>
    </Section>
  )

  function noticeName(kind: string): string {
    const known = keysOf(texts.notices).find((it) => it === kind)
    return known === undefined ? kind : text(`notices.${known}`)
  }
}
