type Granted = {
  readonly grantedBy: { readonly name: string } | null
  readonly grantedAt: string | null
}

/** 授予 — by whom, and when; empty where nobody wrote it down. */
export const grantedInWords = (
  { grantedBy, grantedAt }: Granted,
  instant: (iso: string) => string,
): string =>
  grantedAt === null ? '' : [grantedBy?.name, instant(grantedAt)].filter(Boolean).join(' · ')
