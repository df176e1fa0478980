import fc from 'fast-check'
import { expect, it } from 'vitest'
import { svgSize } from '../src/svg-size.ts'

const sizeOf = (text: string) => {
  const size = svgSize(new TextEncoder().encode(text))
  return size && [size.width, size.height]
}

it.each([
  ['<svg width="40" height="30">', [40, 30]],
  ["<svg width='40px' height=' 30.4 '/>", [40, 30]],
  ['<svg viewBox="0 0 1600 900">', [1600, 900]],
  ['<svg viewBox="-10,-10, 20 ,10">', [20, 10]],
  ['<svg width="100%" height="100%" viewBox="0 0 4 3">', [4, 3]],
  ['<svg width="800" viewBox="0 0 4 3">', [800, 600]],
  ['<svg height="3in" viewBox="0 0 4 3">', [384, 288]],
  ['<svg width="10mm" height="1cm">', [38, 38]],
  ['<svg>', [300, 150]],
  ['<svg viewBox="0 0 0 0"><path', [300, 150]],
  ['<svg data-width="7" width="1e2" height="5"/>', [100, 5]],
  [
    '\ufeff<?xml version="1.0"?>\n<!-- <svg width="9" height="9"> -->\n<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg width="4" height="3">',
    [4, 3],
  ],
  ['<svg width="4" height="3"><rect></svg> &broken;', [4, 3]],
  ['<SVG width="4" height="3">', [4, 3]],
  ['<svgfoo width="4">', undefined],
  ['<html><svg width="4" height="3">', undefined],
  ['', undefined],
])('reads %j', (text, expected) => {
  expect(sizeOf(text)).toEqual(expected)
})

it('gives a size or none for anything, quickly', () => {
  const piece = fc.constantFrom(
    '<svg',
    ' ',
    '<!--',
    '-->',
    '-',
    '<!DOCTYPE',
    '[',
    ']',
    '>',
    '<?',
    'width="',
    '1e9',
    '"',
    'x',
  )
  const property = fc.property(fc.array(piece, { maxLength: 400 }), (pieces) => {
    const size = sizeOf(pieces.join(''))
    expect(size === undefined || size.every((side) => side >= 1 && Number.isFinite(side))).toBe(
      true,
    )
  })
  fc.assert(property)
})
