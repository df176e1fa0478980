import {
  type BlogDate,
  blogDate,
  calendarDate,
  compareDates,
  formatDate,
  instantOf,
  isBlogDate,
  isPlainDate,
  plainDate,
  toTemporal,
} from '@octavo/content'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'

const zones = [
  'UTC',
  'Europe/London',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  'Pacific/Apia', // left out a whole day in 2011
  'America/Sao_Paulo', // changed its clocks at midnight
  'Australia/Lord_Howe', // changes by half an hour
] as const

describe('what blogs write as dates', () => {
  it.each([
    ['2026-01-05', '2026-01-05'],
    ['2026-1-5', '2026-01-05'],
    ['2026/01/05', '2026-01-05'],
    ['2026.1.5', '2026-01-05'],
    ['2026-01-05 09:30', '2026-01-05T09:30:00'],
    ['2026-01-05 9:30:15', '2026-01-05T09:30:15'],
    ['2026-01-05T09:30:15Z', '2026-01-05T09:30:15Z'],
    ['2026-01-05t09:30:15z', '2026-01-05T09:30:15Z'],
    ['2026-01-05 09:30:15 UTC', '2026-01-05T09:30:15Z'],
    ['2015-01-05 11:02:00 -5', '2015-01-05T11:02:00-05:00'],
    ['2015-01-05 11:02:00 +0530', '2015-01-05T11:02:00+05:30'],
    ['2014-03-12T10:11:00-04:00', '2014-03-12T10:11:00-04:00'],
    ['2020-07-07T00:00:00.000Z', '2020-07-07T00:00:00Z'],
    ['2020-07-07T00:00:00.12Z', '2020-07-07T00:00:00.120Z'],
    ['2020-07-07T00:00:00.123456789', '2020-07-07T00:00:00.123'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['0001-01-01', '0001-01-01'],
    ['Jul 08 2022', '2022-07-08'],
    ['Sept. 1, 2022', '2022-09-01'],
    ['december 31st 2022', '2022-12-31'],
    ['8 May 2022', '2022-05-08'],
    ['Fri, 08 Jul 2022 09:30:00 +0200', '2022-07-08T09:30:00+02:00'],
  ])('reads %s as %s', (text, date) => {
    expect(blogDate(text)).toBe(date)
    expect(isBlogDate(blogDate(text))).toBe(true)
  })

  it.each([
    '2026-13-01',
    '2026-00-10',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '0000-01-01',
    '05/01/2026',
    'Feb 30 2022',
    'Ju 8 2022',
    'Foo 8 2022',
    'Jul 8 20222',
    'Jul 8 2022 or so',
    '2026-01-05T24:00:00',
    '2026-01-05T09:60',
    '2026-01-05T09:30:60',
    '2026-01-05T09:30:00+24:00',
    '2026-01-05 at nine',
    '2026-01/05',
    '20260105',
    '',
  ])('refuses %j', (text) => {
    expect(() => blogDate(text)).toThrow(
      new TypeError(
        `@octavo/content: blogDate expects "2026-01-05" or "2026-01-05T09:30:00+01:00", got ${JSON.stringify(text)}`,
      ),
    )
  })

  it('is never a JavaScript Date', () => {
    expect(() => blogDate(new Date(0))).toThrow(
      new TypeError(
        '@octavo/content: blogDate got a JavaScript Date. Give it text: value.toISOString() is an instant, "2026-01-05" is a day.',
      ),
    )
    expect(() => plainDate(new Date(0))).toThrow(
      new TypeError(
        '@octavo/content: plainDate got a JavaScript Date, which is an instant and not a day. Give it text such as "2026-01-05", or use calendarDate(value.toISOString(), timeZone).',
      ),
    )
  })

  it('tells days from times', () => {
    expect(plainDate('2026-01-05')).toBe('2026-01-05')
    expect(isPlainDate(blogDate('2026-01-05'))).toBe(true)
    expect(isPlainDate(blogDate('2026-01-05T00:00'))).toBe(false)
    expect(() => plainDate('2026-01-05T00:00')).toThrow(
      new TypeError(
        '@octavo/content: plainDate expects a day such as "2026-01-05", got "2026-01-05T00:00"',
      ),
    )
  })
})

describe('a plain date', () => {
  it.each(zones)('is the same day in %s', (zone) => {
    const date = blogDate('2026-01-05')
    expect(calendarDate(date, zone)).toBe('2026-01-05')
    expect(formatDate(date, 'en-GB', { timeZone: zone })).toBe('5 January 2026')
    expect(formatDate(date, 'de-DE', { timeZone: zone })).toBe('5. Januar 2026')
    expect(formatDate(date, 'ja-JP', { timeZone: zone })).toBe('2026年1月5日')
  })
})

describe('an instant', () => {
  it('falls on the day of the zone', () => {
    const date = blogDate('2026-01-05T23:30:00Z')
    expect(calendarDate(date, 'UTC')).toBe('2026-01-05')
    expect(calendarDate(date, 'Europe/Berlin')).toBe('2026-01-06')
    expect(calendarDate(date, 'America/New_York')).toBe('2026-01-05')
    expect(formatDate(date, 'en-US', { dateStyle: 'short', timeZone: 'Europe/Berlin' })).toBe(
      '1/6/26',
    )
  })

  it.each([
    ['2026-03-08T02:30:00', '2026-03-08T07:30:00Z'], // never shown: moved on by the gap
    ['2026-11-01T01:30:00', '2026-11-01T05:30:00Z'], // shown twice: the first
    ['2026-07-01', '2026-07-01T04:00:00Z'],
    ['2026-01-01', '2026-01-01T05:00:00Z'],
  ])('of %s in New York is %s', (text, instant) => {
    expect(instantOf(blogDate(text), 'America/New_York')).toBe(instant)
  })

  it('of a day begins with its first moment, where midnight is skipped too', () => {
    expect(instantOf(blogDate('2018-11-04'), 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00Z')
  })
})

const anyZone = fc.constantFrom(...zones)
const anyWall = fc
  .date({
    min: new Date('1972-01-01T00:00:00Z'),
    max: new Date('2037-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().replace(/\.\d+Z$/, ''))
// Half of the walls lie around changes of clocks, where the errors are.
const changes = ['2011-12-30', '2018-11-04', '2026-03-08', '2026-03-29', '2026-04-05', '2026-10-25']
const nearChange = fc
  .tuple(
    fc.constantFrom(...changes),
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
  )
  .map(([day, hour, minute]) => `${day}T${pad(hour)}:${pad(minute)}:00`)
const pad = (value: number) => String(value).padStart(2, '0')

describe('beside Temporal', () => {
  it('reads wall times in a zone alike', () => {
    fc.assert(
      fc.property(fc.oneof(anyWall, nearChange), anyZone, (wall, zone) => {
        const expected = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant()
        expect(instantOf(blogDate(wall), zone)).toBe(expected.toString())
      }),
      { numRuns: 500 },
    )
  })

  it('finds the same first moment of a day', () => {
    fc.assert(
      fc.property(fc.oneof(anyWall, nearChange), anyZone, (wall, zone) => {
        const day = Temporal.PlainDate.from(wall)
        const expected = day.toZonedDateTime({ timeZone: zone }).toInstant()
        expect(instantOf(blogDate(day), zone)).toBe(expected.toString())
      }),
      { numRuns: 500 },
    )
  })

  it('finds the same day for an instant', () => {
    fc.assert(
      fc.property(fc.oneof(anyWall, nearChange), anyZone, (wall, zone) => {
        const zoned = Temporal.Instant.from(`${wall}Z`).toZonedDateTimeISO(zone)
        expect(calendarDate(blogDate(`${wall}Z`), zone)).toBe(zoned.toPlainDate().toString())
      }),
      { numRuns: 500 },
    )
  })

  it('goes there and back', () => {
    for (const text of ['2026-01-05', '2026-01-05T09:30:00', '2026-01-05T09:30:00.120Z']) {
      const date = blogDate(text)
      expect(blogDate(toTemporal(date, Temporal))).toBe(date)
    }
    const native = (globalThis as { Temporal?: typeof Temporal }).Temporal
    if (native) expect(toTemporal(blogDate('2026-01-05'), native)).toBeInstanceOf(native.PlainDate)
    expect(toTemporal(blogDate('2026-01-05'), Temporal)).toBeInstanceOf(Temporal.PlainDate)
  })

  it('takes its values', () => {
    expect(plainDate(Temporal.PlainDate.from('2026-01-05'))).toBe('2026-01-05')
    expect(blogDate(Temporal.Instant.from('2026-01-05T09:00:00+01:00'))).toBe(
      '2026-01-05T08:00:00Z',
    )
    expect(blogDate(Temporal.PlainDateTime.from('2026-01-05T09:00'))).toBe('2026-01-05T09:00:00')
  })
})

describe('comparing', () => {
  it('puts the earlier moment first, in the zone of the site', () => {
    const compare = (a: string, b: string, zone = 'UTC') =>
      Math.sign(compareDates(blogDate(a), blogDate(b), zone))
    expect(compare('2026-01-05', '2026-01-06')).toBe(-1)
    expect(compare('2026-01-05', '2026-01-04T23:30:00Z')).toBe(1)
    expect(compare('2026-01-05', '2026-01-04T23:30:00Z', 'Europe/Berlin')).toBe(-1)
    expect(compare('2026-01-05T10:00:00+02:00', '2026-01-05T08:00:00Z')).toBe(1) // equal: by text
    expect(compare('2026-01-05', '2026-01-05')).toBe(0)
  })

  it('is a total order', () => {
    const anyDate = fc.oneof(
      anyWall.map((wall) => blogDate(wall.slice(0, 10))),
      anyWall.map(blogDate),
      anyWall.map((wall) => blogDate(`${wall}+02:00`)),
    )
    fc.assert(
      fc.property(fc.array(anyDate, { maxLength: 6 }), anyZone, (dates, zone) => {
        const order = (list: readonly BlogDate[]) =>
          list.toSorted((a, b) => compareDates(a, b, zone))
        expect(order(dates.toReversed())).toEqual(order(dates))
      }),
    )
  })
})

describe('misuse', () => {
  it('is named', () => {
    expect(() => instantOf(blogDate('2026-01-05'), 'Mars/Olympus')).toThrow(
      new TypeError(
        '@octavo/content: "Mars/Olympus" is not a time zone; write it as "Europe/London" or "UTC"',
      ),
    )
    expect(() => calendarDate('soon' as BlogDate, 'UTC')).toThrow(
      new TypeError(
        '@octavo/content: expected a date such as "2026-01-05" or "2026-01-05T09:30:00Z", got "soon"',
      ),
    )
  })
})
