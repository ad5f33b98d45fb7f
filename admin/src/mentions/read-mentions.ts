import { ReadMentions, type ReadMentionsInput } from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'

/** 已读提及 — what mentions the viewer in a case counts as new no more. */
export const readMentions = async (input: ReadMentionsInput) =>
  accepted((await ask(ReadMentions, { input })).readMentions).case
