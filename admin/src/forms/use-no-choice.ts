import { codeOf } from '../api/api-error.ts'
import { useText } from '../texts/use-text.ts'

type Asked = { readonly isFetching: boolean; readonly error: unknown }

/** 尚无选项 — what a list of choices says as long as it has none: that it is on its way, why it cannot be read, or that there is none. */
export function useNoChoice({ isFetching, error }: Asked, none: string) {
  const text = useText()
  return {
    loading: isFetching,
    loadingText: text('app.loading'),
    noOptionsText: error === null ? none : text(`errors.${codeOf(error)}`),
  }
}
