import { strToU8, zipSync } from 'fflate'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { contentOf } from '../process-editions/next-edition.ts'
import { readModel } from '../process-editions/read-model.ts'
import {
  decisionPath,
  formatVersion,
  formPath,
  type Manifest,
  manifestPath,
  modelPath,
  sha256,
  stepNamesPath,
} from './manifest.ts'
import { productVersion } from './product-version.ts'

/** 导出流程 — an edition of the acting city with its forms, decisions and names of steps as one zip. Throws NOT_FOUND. */
export async function exportProcess(
  ctx: Ctx,
  { processEditionId: id }: { readonly processEditionId: string },
): Promise<{ readonly name: string; readonly content: Uint8Array }> {
  const { cityId, cityCode } = ctx.city
  const edition = await ctx.db.processEdition.findFirst({
    where: { id, cityId },
    select: { number: true },
  })
  if (edition === null) throw notFound('This process edition')
  const { processId, bpmn, forms, decisions } = await contentOf(ctx.db, id)
  const model = await readModel(bpmn)
  const files = new Map<string, Uint8Array>([
    [modelPath, strToU8(bpmn)],
    ...forms.map(({ formId, document }) => [formPath(formId), written(document)] as const),
    ...decisions.map(({ name, xml }) => [decisionPath(name), strToU8(xml)] as const),
    [stepNamesPath, written(await stepNames(ctx, model.officerSteps))],
  ])
  const manifest: Manifest = {
    format: 'zhihui-process',
    formatVersion,
    productVersion,
    processId,
    name: model.name,
    cityCode,
    edition: edition.number,
    exportedAt: ctx.now().toISOString(),
    files: [...files].map(([path, content]) => ({ path, sha256: sha256(content) })),
  }
  return {
    name: `${processId}-${cityCode}-${edition.number}.zip`,
    content: zipSync({ [manifestPath]: written(manifest), ...Object.fromEntries(files) }),
  }
}

const written = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, null, 2)}\n`)

/** What the city calls the steps of this model. */
const stepNames = (
  { db, city: { cityId } }: Ctx,
  steps: readonly { readonly elementId: string }[],
) =>
  db.label.findMany({
    where: { cityId, kind: 'STEP', key: { in: steps.map(({ elementId }) => elementId) } },
    select: { key: true, name: true, nameEn: true },
    orderBy: { key: 'asc' },
  })
