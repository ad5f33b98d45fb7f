import { useNavigate } from 'react-router'
import { useKeys } from '../shell/use-keys.ts'
import { useViewer } from '../shell/use-viewer.ts'

/** 登记快捷键 — `n` opens the page of a new report, for those who may report. */
export const ReportKey = () => {
  const navigate = useNavigate()
  const may = useViewer()?.may('reportCase') ?? false
  useKeys(may ? { n: () => navigate('/report') } : {})
  return null
}
