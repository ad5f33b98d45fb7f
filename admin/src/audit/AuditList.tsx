import { ExportButton } from '../exports/ExportButton.tsx'
import { ListPage } from '../lists/ListPage.tsx'
import { Rows } from '../lists/Rows.tsx'
import { useText } from '../texts/use-text.ts'
import { AuditFilters } from './AuditFilters.tsx'
import { auditFilter } from './audit-filter.ts'
import { useAuditColumns } from './use-audit-columns.tsx'

/** 审计 — who did what to what and when, the latest first. */
export const AuditList = () => {
  const text = useText()
  return (
    <ListPage section="audit" filters={<AuditFilters />} actions={<ExportAudit />}>
      <Rows label={text('audit.title')} columns={useAuditColumns()} />
    </ListPage>
  )
}

const ExportAudit = () => (
  <ExportButton list="AUDIT" filterOf={(filter) => ({ officeFilter: auditFilter(filter) })} />
)
