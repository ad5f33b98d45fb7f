import Box from '@mui/material/Box'
import { useLanguage } from '../../preferences.ts'
import { modelWords } from '../../texts/model-words/texts.ts'
import { useOwnTexts } from '../../texts/use-own-texts.ts'
import { useText } from '../../texts/use-text.ts'
import { propertyLabel, propertyWords } from './property-words.ts'
import type { Part, Property } from './use-difference.ts'

/** 属性差异 — before and after, property by property. */
export const PropertyTable = ({ part: { partId, name, properties } }: { readonly part: Part }) => {
  const text = useText()
  return (
    <Box component="table" aria-label={name === '' ? partId : name} sx={table}>
      <thead>
        <tr>
          <th scope="col">{text('comparison.property')}</th>
          <th scope="col">{text('difference.before')}</th>
          <th scope="col">{text('difference.after')}</th>
        </tr>
      </thead>
      <tbody>
        {properties.map((property) => (
          <Row key={property.property} {...property} />
        ))}
      </tbody>
    </Box>
  )
}

const Row = ({ property, before, after }: Property) => {
  const text = useText()
  const named = useOwnTexts(modelWords)
  const language = useLanguage()
  const words = (value: string | null) => propertyWords({ property, value }, { text, language })
  return (
    <tr>
      <th scope="row">{propertyLabel(property, named) ?? <code>{property}</code>}</th>
      <td>{words(before)}</td>
      <td>{words(after)}</td>
    </tr>
  )
}

const table = {
  ...{ width: '100%', mt: 1, borderCollapse: 'collapse', fontSize: '0.8125rem' },
  tableLayout: 'fixed',
  '& th, & td': {
    ...{ border: 1, borderColor: 'divider', px: 1, py: 0.5, textAlign: 'start' },
    ...{ verticalAlign: 'top', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  },
  '& th': { fontWeight: 500, color: 'text.secondary' },
  '& th[scope=col]:first-of-type': { width: '22%' },
  '& tr': { breakInside: 'avoid' },
}
