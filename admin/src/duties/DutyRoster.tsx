import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { ExportMenu } from '../exports/ExportButton.tsx'
import { wantedOf } from '../forms/adopted.ts'
import { UnitField } from '../forms/UnitField.tsx'
import { useNow } from '../live/now.ts'
import { ReceiptLimit } from '../notices/ReceiptLimit.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { useUnitNames } from '../units/use-unit-names.ts'
import { AddDuty } from './AddDuty.tsx'
import { CopyWeek } from './CopyWeek.tsx'
import { useTimeZone } from './use-duties.ts'
import { WeekChoice } from './WeekChoice.tsx'
import { WeekOfDuties } from './WeekOfDuties.tsx'
import { addDays, momentOf, mondayOf, weekOf } from './week.ts'

/** 值班表 — who is on duty at the offices, week by week; office and week stand in the address. */
export const DutyRoster = () => {
  const text = useText()
  const viewer = useViewer()
  const { unitId, monday, today, timeZone, look } = useLook()
  const [told, setTold] = useState('')
  const unitName = useUnitNames([unitId])(unitId)
  const changes = viewer?.may('addDuty') ?? false
  return (
    <>
      <PageTitle title={text('duties.title')} note={text('duties.note')}>
        <Button component={Link} to="/units">
          {text('gridImport.back')}
        </Button>
        <ExportMenu
          list="DUTIES"
          filter={{ officeFilter: { unitId, ...weekOf(monday, timeZone) } }}
        />
        {changes && unitId !== null && (
          <CopyWeek
            unitId={unitId}
            monday={monday}
            onDone={({ added, kept }) => {
              setTold(text('duties.copied', { added, kept }))
              look({ week: addDays(monday, 7) })
            }}
          />
        )}
        {changes && (
          <AddDuty unit={unitId === null ? null : { id: unitId, label: unitName ?? '' }} />
        )}
      </PageTitle>
      <Stack direction="row" sx={{ gap: 1.5, mb: 2, flexWrap: 'wrap', alignItems: 'center' }}>
        <Box sx={{ width: 260 }}>
          <UnitField
            name="office"
            label={text('duties.office')}
            first={wantedOf(unitId ?? '', unitName)}
            onPick={(picked) => look({ unitId: picked?.id ?? '' })}
          />
        </Box>
        <WeekChoice monday={monday} today={today} onChoose={(week) => look({ week })} />
      </Stack>
      {told !== '' && (
        <Alert severity="success" role="status" sx={{ mb: 2 }} onClose={() => setTold('')}>
          {told}
        </Alert>
      )}
      <WeekOfDuties {...{ unitId, monday, today, changes }} />
      <Box sx={{ mt: 2 }}>
        <ReceiptLimit />
      </Box>
    </>
  )
}

function useLook() {
  const [asked, setAsked] = useSearchParams()
  const timeZone = useTimeZone()
  const today = momentOf(new Date(useNow()), timeZone).day
  const given = asked.get('week') ?? ''
  const week = Number.isNaN(Date.parse(given)) ? today : given
  const unitId = asked.get('unitId') || null
  return {
    ...{ unitId, today, timeZone, monday: mondayOf(week) },
    look: (changed: { unitId?: string; week?: string }) =>
      setAsked({ unitId: unitId ?? '', week, ...changed }, { replace: true }),
  }
}
