import type { WorkingCity } from '../../support/working-city.ts'

/** Of the city itself, which each of these acts finds as the one before has left it. */
export const aCityVersion = ({ act }: WorkingCity, number: number) =>
  act(async ({ db, city: { cityId } }) => {
    const { version } = await db.city.findUniqueOrThrow({ where: { id: cityId } })
    return { expectedVersion: version + number - 1 }
  })
