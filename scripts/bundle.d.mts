/** 打包 — writes our files that an entry needs as one where one of them has changed, and answers its path. */
export function bundle(entry: string): Promise<string>
