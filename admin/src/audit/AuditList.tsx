import { ListPage } from '../lists/ListPage.tsx'
import { Rows } from '../lists/Rows.tsx'
import { useText } from '../texts/use-text.ts'
import { AuditFilters } from './AuditFilters.tsx'
import { useAuditColumns } from './use-audit-columns.tsx'

/** 审计 — who did what to what and when, the latest first. */
export const AuditList = () => {
  const text = useText()
  return (
    <ListPage section="audit" filters={<AuditFilters />}>
      <Rows label={text('audit.title')} columns={useAuditColumns()} />
    </ListPage>
  )
}
