import { useOwnTexts } from '../use-own-texts.ts'
import { formingTexts } from './texts.ts'

export const useFormingTexts = () => useOwnTexts(formingTexts)
