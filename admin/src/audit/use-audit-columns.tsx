import type { Column } from '../lists/column.ts'
import { keyIn } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { type Text, useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { actionInWords } from './actions.ts'
import { Details } from './Details.tsx'
import { hasDetails, shortId } from './details-in-words.ts'
import type { AuditEntry } from './list-audit.ts'

/** 审计列 — what, who, when, to what, and what else was kept. */
export function useAuditColumns(): readonly Column<AuditEntry>[] {
  const text = useText()
  const { instantInFull } = useTimes()
  return [
    {
      name: 'action',
      label: text('audit.action'),
      cell: ({ action }) => actionInWords(text, action),
    },
    { name: 'at', label: text('audit.at'), cell: ({ at }) => instantInFull(at), short: true },
    { name: 'actor', label: text('audit.actor'), cell: (entry) => actorOf(text, entry) },
    { name: 'subject', label: text('audit.subject'), cell: (entry) => subjectOf(text, entry) },
    {
      name: 'details',
      label: text('audit.details'),
      cell: ({ details }) => (hasDetails(details) ? <Details details={details} /> : null),
      width: '36%',
    },
  ]
}

function actorOf(text: Text, { actorKind, actorName }: AuditEntry): string {
  const kind = keyIn(texts.actorKinds, actorKind)
  if (kind === undefined || kind === 'PERSON') return actorName
  return kind === 'SYSTEM'
    ? text('actorKinds.SYSTEM')
    : `${text(`actorKinds.${kind}`)} ${actorName}`
}

/** What was asked for and refused is named by its operation; a row, by the end of its id. */
function subjectOf(text: Text, { subjectType, subjectId }: AuditEntry): string {
  if (subjectType === 'Operation') return actionInWords(text, subjectId)
  const type = keyIn(texts.auditSubjects, subjectType)
  const name = type === undefined ? subjectType : text(`auditSubjects.${type}`)
  return `${name} ${shortId(subjectId)}`
}
