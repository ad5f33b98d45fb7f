import { createHash } from 'node:crypto'

/** 摘要 — SHA-256 in hexadecimal: by it a file is known to be the one that was stored. */
export const sha256Of = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')
