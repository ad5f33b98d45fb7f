import type { ClassKind } from '../../prisma/generated/enums.ts'
import type { Ctx } from '../ctx.ts'
import { invalidInput, notFound } from '../errors.ts'

type Named = { readonly componentCode?: string | undefined }
type Its = { readonly componentId?: string | undefined }

/** 部件 — the component of the register that a report names; null where it names none. Throws INVALID_INPUT. */
export async function componentByCode(ctx: Ctx, { componentCode }: Named) {
  if (componentCode === undefined) return null
  const found = await ctx.db.component.findFirst({ where: { code: componentCode } })
  if (found === null)
    throw invalidInput(
      `The register has no component ${componentCode}. Report without it, or correct it.`,
      'componentCode',
    )
  return found
}

/** 部件 — the same by its id. Throws NOT_FOUND. */
export async function componentById(ctx: Ctx, { componentId }: Its) {
  if (componentId === undefined) return null
  const found = await ctx.db.component.findUnique({ where: { id: componentId } })
  if (found === null) throw notFound('This component')
  return found
}

type Component = { readonly code: string; readonly classCode: string } | null
type Class = { readonly kind: ClassKind; readonly code: string; readonly name: string }

/** 部件类别 — a component is reported by its own class; a matter may happen at any. Throws INVALID_INPUT. */
export function assertOfClass(component: Component, { kind, code, name }: Class): void {
  if (component === null || kind === 'MATTER' || component.classCode === code) return
  throw invalidInput(
    `Component ${component.code} is of class ${component.classCode}, not ${code} ${name}. Nothing was saved; choose its class, or report without it.`,
    'componentCode',
  )
}
