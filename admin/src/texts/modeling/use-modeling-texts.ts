import { useOwnTexts } from '../use-own-texts.ts'
import { modelingTexts } from './texts.ts'

export const useModelingTexts = () => useOwnTexts(modelingTexts)
