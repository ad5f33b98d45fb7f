import type { GetListParams, GetListResult } from 'ra-core'

type Row = { readonly id: string }
type Lists<Listed extends Row> = {
  /** Whether anything can be the viewer's own at all. */
  readonly isHandler: () => Promise<boolean>
  readonly mine: (params: GetListParams) => Promise<readonly Listed[]>
  /** The list without what is the viewer's own, or all of it. */
  readonly others: (params: GetListParams) => Promise<GetListResult<Listed>>
  readonly all: (params: GetListParams) => Promise<GetListResult<Listed>>
}

/** 本人优先 — what the viewer was appointed to stands before everything else, on the first page. */
export const mineFirst =
  <Listed extends Row>({ isHandler, mine, others, all }: Lists<Listed>) =>
  async (params: GetListParams): Promise<GetListResult<Listed>> => {
    if (!(await isHandler())) return all(params)
    const rest = await others(params)
    if ((params.pagination?.page ?? 1) > 1) return rest
    return { ...rest, data: [...(await mine(params)), ...rest.data] }
  }
