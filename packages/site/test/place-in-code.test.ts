import { describe, expect, it } from 'vitest'
import { placeInCode } from '../src/code/place-in-code.ts'

describe('placeInCode', () => {
  it.each([
    ['at postPage (file:///home/me/blog/theme.ts:3:9)', '/home/me/blog/theme.ts:3:9'],
    ['at file:///home/me/blog/theme.ts:3:9', '/home/me/blog/theme.ts:3:9'],
    ['at async postPage (file:///home/me/blog/theme.ts:3:9)', '/home/me/blog/theme.ts:3:9'],
    ['at async file:///home/me/blog/theme.ts:3:9', '/home/me/blog/theme.ts:3:9'],
    ['at Object.<anonymous> (/home/me/my blog/theme.cjs:3:9)', '/home/me/my blog/theme.cjs:3:9'],
    ['at file:///home/me/my%20blog/theme.ts:3:9', '/home/me/my blog/theme.ts:3:9'],
    ['at file:///home/me/100%/theme.ts:3:9', '/home/me/100%/theme.ts:3:9'],
    ['at postPage (file:///C:/blog/theme.ts:3:9)', 'C:/blog/theme.ts:3:9'],
    ['at Object.<anonymous> (C:\\blog\\theme.cjs:3:9)', 'C:\\blog\\theme.cjs:3:9'],
  ])('finds the place of %j', (line, place) => {
    expect(placeInCode(`Error: no\n    ${line}`)).toBe(place)
  })

  it('passes over installed packages, the platform, and what is said to be our own', () => {
    const stack = `Error: no
    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)
    at x (file:///blog/node_modules/@octavo/site/dist/index.js:1:2)
    at y (C:\\blog\\node_modules\\a\\b.js:1:2)
    at new Promise (<anonymous>)
    at own (file:///own.ts:1:1)
    at postPage (file:///blog/theme.ts:3:9)`
    expect(placeInCode(stack, (place) => place.startsWith('/own.ts'))).toBe('/blog/theme.ts:3:9')
    expect(placeInCode('Error: no')).toBeUndefined()
  })
})
