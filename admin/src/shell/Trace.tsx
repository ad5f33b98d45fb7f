import { useText } from '../texts/use-text.ts'

/** 故障编号 — by which an operator finds a fault in the log; nothing for a refusal. */
export const Trace = ({ trace }: { readonly trace: string | null }) => {
  const text = useText()
  return trace === null ? null : <div>{text('app.trace', { trace })}</div>
}
