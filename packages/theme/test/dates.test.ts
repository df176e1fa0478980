import { describe, expect, it } from 'vitest'
import { createDateWriter } from '../src/dates.ts'

describe('createDateWriter', () => {
  it('leaves a calendar date on its day in every zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'UTC', 'Pacific/Pago_Pago']) {
      expect(createDateWriter('en-GB', zone).write('2024-03-01', 'long')).toBe('1 March 2024')
      expect(createDateWriter('en-GB', zone).write('2024-03-01T23:30', 'long')).toBe('1 March 2024')
    }
  })

  it('moves an instant into the zone of the site', () => {
    expect(createDateWriter('en', 'Asia/Tokyo').dayOf('2024-03-01T22:30:00Z')).toBe('2024-03-02')
    expect(createDateWriter('en', 'UTC').dayOf('2024-03-01T00:30:00+02:00')).toBe('2024-02-29')
  })

  it('writes as the language does, always in the Gregorian calendar', () => {
    expect(createDateWriter('de', 'UTC').write('2024-03-01', 'long')).toBe('1. März 2024')
    expect(createDateWriter('fr', 'UTC').write('2024-03-01', 'monthOfYear')).toBe('mars 2024')
    expect(createDateWriter('th', 'UTC').write('2024-03-01', 'long')).toContain('2024')
  })

  it('shows what is no date as it stands', () => {
    expect(createDateWriter('en', 'UTC').write('last spring', 'long')).toBe('last spring')
    expect(createDateWriter('en', 'UTC').write('2024-19-99', 'long')).toBe('2024-19-99')
    expect(createDateWriter('en', 'UTC').dayOf('last spring')).toBeUndefined()
  })
})
